// Results that are spread into arrays, objects and arguments.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function settings(path: string): Record<string, number> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, number>;
}

const values = (path: string): number[] => Object.values(settings(path));

function merged(): Record<string, number> {
  return { ...settings("a.json"), ...settings("b.json") };
}

const jobs = new EventEmitter();
jobs.on("merge", async () => {
  console.log(merged(), [...values("a.json"), ...values("b.json")], Math.max(0, ...values("b.json")));
});
jobs.emit("merge");
