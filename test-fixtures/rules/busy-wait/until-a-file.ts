import * as fs from "node:fs";
import { existsSync, openSync } from "node:fs";

export async function appears(path: string): Promise<void> {
  while (!existsSync(path)) {}
//^^^^^ busy-wait warning async
//        ^^^^^^^^^^ sync-io warning async
}

export async function atMost(path: string): Promise<void> {
  let attempts = 0;
  while (!fs.existsSync(path) && attempts < 100_000) {
//^^^^^ busy-wait warning async
//        ^^^^^^^^^^^^^ sync-io warning async
    attempts++;
  }
}

export async function withDeadline(path: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!existsSync(path)) {
//^^^^^ busy-wait warning async
//        ^^^^^^^^^^ sync-io warning async
    if (Date.now() > deadline) throw new Error(`no ${path}`);
  }
}

export async function lock(path: string): Promise<number> {
  for (;;) {
//^^^ busy-wait warning async
    try {
      return openSync(path, "wx");
//           ^^^^^^^^ sync-io warning async
    } catch {
      // Somebody else holds it.
    }
  }
}
