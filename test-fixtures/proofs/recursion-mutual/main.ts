// Two functions that call each other, one of them through map.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Node {
  readonly name: string;
  readonly children: readonly Node[];
}

function readNode(name: string): Node {
  const names = readFileSync(`${name}.txt`, "utf8").trim();
  return { name, children: names === "-" ? [] : readNodes(names.split(",")) };
}

function readNodes(names: readonly string[]): Node[] {
  return names.map((name) => readNode(name));
}

const jobs = new EventEmitter();
jobs.on("tree", async (root: string) => console.log(JSON.stringify(readNode(root))));
jobs.emit("tree", "a");
