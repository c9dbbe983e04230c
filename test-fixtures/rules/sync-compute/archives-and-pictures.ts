import * as tar from "tar";
import * as fflate from "fflate";
import * as tf from "@tensorflow/tfjs";
import cv from "@u4/opencv4nodejs";
import jpeg from "jpeg-js";
import lz4 from "lz4";
import pako from "pako";
import snappy from "snappy";
import StreamZip from "node-stream-zip";
import { createCanvas } from "canvas";
import { createCanvas as createSkia } from "@napi-rs/canvas";
import { PNG } from "pngjs";
import { compress } from "zstd-napi";
import { compressSync } from "lz4-napi";

export async function archives(file: string): Promise<void> {
  tar.create({ file, gzip: true, sync: true }, ["src"]);
//^^^^^^^^^^ sync-compute warning async worker
  await tar.create({ file, gzip: true }, ["src"]);
  const zip = new StreamZip({ file });
  zip.entryDataSync("a.txt");
//^^^^^^^^^^^^^^^^^ sync-compute warning async worker
}

export async function data(bytes: Buffer): Promise<void> {
  pako.deflate(bytes);
//^^^^^^^^^^^^ sync-compute warning async worker
  fflate.gzipSync(bytes);
//^^^^^^^^^^^^^^^ sync-compute warning async
  fflate.gzip(bytes, () => {});
  snappy.compressSync(bytes);
//^^^^^^^^^^^^^^^^^^^ sync-compute warning async
  await snappy.compress(bytes);
  lz4.encode(bytes);
//^^^^^^^^^^ sync-compute warning worker
  compressSync(bytes);
//^^^^^^^^^^^^ sync-compute warning async
  compress(bytes);
//^^^^^^^^ sync-compute warning worker
}

export async function pictures(bytes: Buffer, path: string): Promise<void> {
  PNG.sync.read(bytes);
//^^^^^^^^^^^^^ sync-compute warning worker
  jpeg.decode(bytes);
//^^^^^^^^^^^ sync-compute warning worker
  createCanvas(100, 100).toBuffer("image/png");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async worker
  createSkia(100, 100).encodeSync("png");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async worker
  createCanvas(100, 100).toBuffer(() => {}, "image/png");
  cv.imread(path).resize(10, 10);
//^^^^^^^^^ sync-compute warning async worker
//^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async worker
  (await cv.imreadAsync(path)).cvtColor(1);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async worker
  tf.tensor([1, 2]).dataSync();
//^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
}
