// A stream's transform says that it is done by a callback, so the stream waits for what it awaits.
import { readFileSync } from "node:fs";
import { Readable, Transform } from "node:stream";

const load = (path: string): string => readFileSync(path, "utf8").trim();

const include = new Transform({
  objectMode: true,
  transform(path: string, _encoding, done) {
    this.push(load(path));
    done();
  },
});

const timer = setInterval(() => {
  clearInterval(timer);
  Readable.from(["a.txt", process.argv[2] ?? "b.txt"])
    .pipe(include)
    .on("data", (text: string) => console.log(text))
    .on("end", () => console.log("end"));
}, 5);
