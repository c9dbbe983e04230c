import { appendFileSync, createReadStream, createWriteStream, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Readable, Transform, Writable } from "node:stream";

const upper = new Transform({
  transform(chunk, _encoding, done) {
    appendFileSync("chunks.log", chunk);
//  ^^^^^^^^^^^^^^ sync-io entry="stream method"
    done(null, chunk);
  },
  flush: (done) => {
    appendFileSync("chunks.log", "end");
//  ^^^^^^^^^^^^^^ sync-io entry="stream method"
    done();
  },
});

class Log extends Writable {
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    appendFileSync("written.log", chunk);
//  ^^^^^^^^^^^^^^ sync-io entry="stream method"
    done();
  }
}

await pipeline(
  createReadStream("input.txt"),
  upper,
  async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) yield readFileSync(String(chunk));
//                                          ^^^^^^^^^^^^ sync-io entry="stream method"
  },
  new Log(),
);

new TransformStream({
  transform(chunk, controller) {
    controller.enqueue(readFileSync(chunk));
//                     ^^^^^^^^^^^^ sync-io entry="stream method"
  },
});

new ReadableStream({
  pull(controller) {
    controller.enqueue(readFileSync("next.txt"));
//                     ^^^^^^^^^^^^ sync-io entry="stream method"
  },
});

new WritableStream({ write: (chunk) => appendFileSync("out.log", chunk) });
//                                     ^^^^^^^^^^^^^^ sync-io entry="stream method"

Readable.from(["a", "b"])
  .map((path: string) => readFileSync(path))
//                       ^^^^^^^^^^^^ sync-io entry="stream method"
  .pipe(createWriteStream("all.txt"));
