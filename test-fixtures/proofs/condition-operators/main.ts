// Results tested by &&, ||, ??, !, ?: and by comparison.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

const isFull = (path: string): boolean => statSync(path).size > 0;
const size = (path: string): number | undefined => statSync(path).size || undefined;

function describe(path: string, wanted: boolean): string {
  const both = wanted && isFull(path);
  const either = !wanted || isFull(path);
  const bytes = size(path) ?? -1;
  return `${both} ${either} ${bytes} ${isFull(path) ? "full" : "empty"} ${!isFull(path)} ${isFull(path) === wanted}`;
}

const jobs = new EventEmitter();
jobs.on("describe", async () => {
  console.log(describe("a.txt", true));
  console.log(describe("empty.txt", true));
  console.log(describe("empty.txt", false));
  console.log(typeof size("a.txt"), void isFull("a.txt"));
});
jobs.emit("describe");
