import { promisify } from "node:util";
import zlib, { brotliCompressSync, gzipSync } from "node:zlib";

const gzip = promisify(zlib.gzip);

export async function pack(body: Buffer): Promise<Buffer> {
  await gzip(body);
  brotliCompressSync(body);
//^^^^^^^^^^^^^^^^^^ sync-compute
  return gzipSync(body);
//       ^^^^^^^^ sync-compute async
}
