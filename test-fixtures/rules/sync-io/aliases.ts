import * as fs from "node:fs";
import { readFileSync } from "node:fs";

const rd = fs.readFileSync;
const again = rd;
const { writeFileSync: put } = fs;
const name = "readFileSync";
const bound = fs.readFileSync.bind(fs, "settings.json");
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
  readFileSync.call(fs, path);
//^^^^^^^^^^^^^^^^^ sync-io
  readFileSync.apply(fs, [path]);
//^^^^^^^^^^^^^^^^^^ sync-io
  bound();
//^^^^^ sync-io
  const inside = fs.appendFileSync;
  inside(path, "");
//^^^^^^ sync-io api=node:fs.appendFileSync
}
