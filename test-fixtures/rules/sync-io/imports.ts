import fs, { readFileSync as read, promises } from "fs";
import * as files from "node:fs";
import { default as disk } from "node:fs";
import graceful from "graceful-fs";

export async function everyWayToImport(path: string): Promise<void> {
  read(path);
//^^^^ sync-io api=node:fs.readFileSync
  fs.readFileSync(path);
//^^^^^^^^^^^^^^^ sync-io api=node:fs.readFileSync
  files.readFileSync(path);
//^^^^^^^^^^^^^^^^^^ sync-io api=node:fs.readFileSync
  disk.readFileSync(path);
//^^^^^^^^^^^^^^^^^ sync-io api=node:fs.readFileSync
  graceful.readFileSync(path);
//^^^^^^^^^^^^^^^^^^^^^ sync-io
  await promises.readFile(path);
  const { writeFileSync } = await import("node:fs");
  writeFileSync(path, "");
//^^^^^^^^^^^^^ sync-io api=node:fs.writeFileSync
}
