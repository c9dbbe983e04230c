import { scryptSync } from "node:crypto";
import { inflateSync } from "node:zlib";

interface User {
  readonly password: string;
  readonly salt: string;
}

export async function hashAll(users: readonly User[]): Promise<Buffer[]> {
  return users.map((user) => scryptSync(user.password, user.salt, 64));
//                           ^^^^^^^^^^ sync-compute tier=extreme
}

/** The pieces of one file take together what the whole would. */
export async function inflateParts(file: Buffer): Promise<Buffer[]> {
  const found: Buffer[] = [];
  for (let at = 0; at < file.length; at += 8 + file.readUInt32BE(at)) {
    const part = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    found.push(inflateSync(part.subarray(2)));
    //         ^^^^^^^^^^^ sync-compute tier=medium
  }
  return found;
}

export async function inflateAll(files: readonly Buffer[]): Promise<Buffer[]> {
  const found: Buffer[] = [];
  for (const file of files) found.push(inflateSync(file.subarray(2)));
  //                                   ^^^^^^^^^^^ sync-compute tier=high
  return found;
}
