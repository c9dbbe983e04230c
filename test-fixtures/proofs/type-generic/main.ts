// Generic helpers: type parameters go on into the promise.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function readJson<T>(path: string, check: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!check(value)) throw new TypeError("unexpected content");
  return value;
}

const pick = <T, K extends keyof T>(path: string, check: (value: unknown) => value is T, key: K): T[K] =>
  readJson(path, check)[key];

interface Point {
  readonly x: number;
  readonly y: number;
}

const isPoint = (value: unknown): value is Point => typeof value === "object" && value !== null && "x" in value;

const jobs = new EventEmitter();
jobs.on("point", async () => {
  const { x, y } = readJson<Point>("point.json", isPoint);
  console.log(x + y, pick("point.json", isPoint, "y"));
});
jobs.emit("point");
