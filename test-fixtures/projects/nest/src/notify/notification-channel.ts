export interface NotificationChannel {
  /** Returns at once; delivery may come later. */
  send(message: string): void;
}
