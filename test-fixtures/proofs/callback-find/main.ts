// find and findIndex stop at the first match, and give undefined and -1 without one.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Page {
  readonly path: string;
}

const title = ({ path }: Page): string => readFileSync(path, "utf8").trim();

function findPage(pages: readonly Page[], wanted: string): Page | undefined {
  return pages.find((page) => title(page) === wanted);
}

const jobs = new EventEmitter();
jobs.on("find", async (pages: readonly Page[]) => {
  const index = pages.findIndex((page) => title(page) === "second");
  console.log(findPage(pages, "second")?.path, findPage(pages.slice(0, 1), "none"), index);
  console.log(pages.slice(0, 2).findIndex((page) => title(page) === "third"));
});
jobs.emit("find", [{ path: "a.txt" }, { path: "b.txt" }, { path: "missing.txt" }]);
