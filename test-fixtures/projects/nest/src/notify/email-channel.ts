import { Injectable } from "@nestjs/common";
import type { NotificationChannel } from "./notification-channel";

@Injectable()
export class EmailChannel implements NotificationChannel {
  send(message: string): void {
    void fetch("https://mail.example/send", { method: "POST", body: message });
  }
}
