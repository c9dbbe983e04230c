import forge from "node-forge";
import pako from "pako";
import { gzipSync } from "fflate";
import { compressSync } from "snappy";
import { hashSync } from "@node-rs/argon2";

export async function twins(password: string, data: Buffer): Promise<Uint8Array> {
  hashSync(password);
//^^^^^^^^ sync-compute warning async
  forge.pki.rsa.generateKeyPair(2048);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute error async
  compressSync(data);
//^^^^^^^^^^^^ sync-compute warning async
  pako.deflate(data);
//^^^^^^^^^^^^ sync-compute warning async worker
  return gzipSync(data);
//       ^^^^^^^^ sync-compute warning async
}

/** The options of pako are not those of node:zlib. */
export async function declined(data: Buffer): Promise<Uint8Array> {
  return pako.deflate(data, { level: 9 });
//       ^^^^^^^^^^^^ sync-compute warning async worker
}
