import * as fs from "node:fs";
import { writeFileSync } from "node:fs";

const rd = fs.readFileSync;
const again = rd;
const { writeFileSync: put } = fs;
const name = "readFileSync";
const bound = fs.appendFileSync.bind(fs, "notes.log", "line");
const disk = fs;

export async function byAnotherName(path: string): Promise<void> {
  rd(path);
//^^ sync-io api=node:fs.readFileSync
  again(path);
//^^^^^ sync-io api=node:fs.readFileSync
  put(path, "");
//^^^ sync-io api=node:fs.writeFileSync
  disk.readFileSync(path);
//^^^^^^^^^^^^^^^^^ sync-io
  fs["readFileSync"](path);
//^^^^^^^^^^^^^^^^^^ sync-io
  fs[name](path);
//^^^^^^^^ sync-io
  writeFileSync.call(fs, path, "");
//^^^^^^^^^^^^^^^^^^ sync-io api=node:fs.writeFileSync
  writeFileSync.apply(fs, [path, ""]);
//^^^^^^^^^^^^^^^^^^^ sync-io api=node:fs.writeFileSync
  bound();
//^^^^^ sync-io api=node:fs.appendFileSync
  const inside = fs.appendFileSync;
  inside(path, "");
//^^^^^^ sync-io api=node:fs.appendFileSync
}
