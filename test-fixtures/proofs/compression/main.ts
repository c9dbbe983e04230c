// A large text is packed for every request of it.
import { EventEmitter } from "node:events";
import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

const large = Buffer.from(randomBytes(6e6).toString("hex"));

function pack(text: Buffer): Buffer {
  return gzipSync(text, { level: 9 });
}

const requests = new EventEmitter();
requests.on("packed", async () => {
  const packed = pack(large);
  console.log(packed.length < large.length, gunzipSync(gzipSync("small")).toString());
});
requests.emit("packed");
