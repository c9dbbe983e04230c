import { appendFileSync } from "node:fs";
import { Injectable } from "@nestjs/common";
import type { NotificationChannel } from "./notification-channel";

@Injectable()
export class LogFileChannel implements NotificationChannel {
  send(message: string): void {
    appendFileSync("notifications.log", `${message}\n`);
  }
}
