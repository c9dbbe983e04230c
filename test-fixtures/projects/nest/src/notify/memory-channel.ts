import { Injectable } from "@nestjs/common";
import type { NotificationChannel } from "./notification-channel";

@Injectable()
export class MemoryChannel implements NotificationChannel {
  readonly sent: string[] = [];

  send(message: string): void {
    this.sent.push(message);
  }
}
