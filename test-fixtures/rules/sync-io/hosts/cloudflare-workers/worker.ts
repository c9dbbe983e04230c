import { pbkdf2Sync } from "node:crypto";
import { readFileSync } from "node:fs";

const banner = readFileSync("/bundle/banner.txt", "utf8");

export default {
  fetch(request: Request): Response {
    return new Response(banner + readFileSync(`/bundle${new URL(request.url).pathname}`, "utf8"));
//                               ^^^^^^^^^^^^ sync-io entry="request handler" label=worker.ts
  },
  scheduled(): void {
    pbkdf2Sync("secret", "salt", 100_000, 32, "sha256");
//  ^^^^^^^^^^ sync-compute entry="request handler" label=worker.ts
  },
  async queue(): Promise<void> {
    readFileSync("/bundle/queue.txt");
//  ^^^^^^^^^^^^ sync-io entry="request handler" label=worker.ts
  },
} satisfies ExportedHandler;
