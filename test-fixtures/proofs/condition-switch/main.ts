// A helper's result in switch, in a case, in throw and in return.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const kind = (path: string): string => readFileSync(path, "utf8").trim();

function describe(path: string, wanted: string): number {
  switch (kind(path)) {
    case kind(wanted):
      return 1;
    case "none":
      throw new RangeError(kind("message.txt"));
    default:
      return kind(path).length;
  }
}

const jobs = new EventEmitter();
jobs.on("describe", async () => {
  console.log(describe("a.txt", "a.txt"), describe("a.txt", "message.txt"));
  try {
    describe("none.txt", "a.txt");
  } catch (error) {
    console.log(String(error));
  }
});
jobs.emit("describe");
