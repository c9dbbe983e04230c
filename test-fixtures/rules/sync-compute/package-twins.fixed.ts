import forge from "node-forge";
import pako from "pako";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { gzip } from "fflate";
import { compress } from "snappy";
import { hash } from "@node-rs/argon2";

const gzipAsync = promisify(gzip);

const deflateAsync = promisify(deflate);

export async function twins(password: string, data: Buffer): Promise<Uint8Array> {
  await hash(password);
  forge.pki.rsa.generateKeyPair(2048);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute error async
  await compress(data);
  await deflateAsync(data);
  return await gzipAsync(data);
}

/** The options of pako are not those of node:zlib. */
export async function declined(data: Buffer): Promise<Uint8Array> {
  return pako.deflate(data, { level: 9 });
//       ^^^^^^^^^^^^ sync-compute warning async worker
}
