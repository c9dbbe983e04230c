import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
import { readFileSync } from "node:fs";

export class Room extends DurableObject {
  override fetch(): Response {
    return new Response(readFileSync("/bundle/room.html", "utf8"));
//                      ^^^^^^^^^^^^ sync-io entry="request handler"
  }

  override webSocketMessage(): void {
    readFileSync("/bundle/message.txt");
//  ^^^^^^^^^^^^ sync-io entry="request handler"
  }

  override alarm(): void {
    this.compact();
//  ^^^^^^^^^^^^ sync-io entry="request handler"
  }

  private compact(): void {
    readFileSync("/bundle/log.txt");
  }
}

export class Images extends WorkerEntrypoint {
  override fetch(): Response {
    return new Response(readFileSync("/bundle/image.svg", "utf8"));
//                      ^^^^^^^^^^^^ sync-io entry="request handler"
  }
}
