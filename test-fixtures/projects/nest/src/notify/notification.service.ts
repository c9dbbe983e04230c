import { Inject, Injectable } from "@nestjs/common";
import { CHANNELS } from "../tokens";
import { MemoryChannel } from "./memory-channel";
import type { NotificationChannel } from "./notification-channel";

@Injectable()
export class NotificationService {
  constructor(
    @Inject(CHANNELS) private readonly channels: NotificationChannel[],
    private readonly memory: MemoryChannel,
  ) {}

  async documentPacked(bytes: number): Promise<void> {
    this.memory.send("packing");
    for (const channel of this.channels) {
      channel.send(`packed ${bytes} bytes`);
    }
  }
}
