// The helper itself is given to a timer, with its argument.
import { readFileSync } from "node:fs";

function show(path: string): void {
  console.log(readFileSync(path, "utf8").trim());
}

setTimeout(show, 5, "a.txt");
setTimeout(async () => {
  show("b.txt");
  console.log("end");
}, 60);
