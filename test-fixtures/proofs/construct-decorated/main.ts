// A container constructs what is decorated for it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const classes: unknown[] = [];
function injectable(target: unknown, _context: ClassDecoratorContext): void {
  classes.push(target);
}

@injectable
class Page {
  readonly text: string;
  constructor(path: string) {
    this.text = readFileSync(path, "utf8");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(new Page(path).text, classes.length));
jobs.emit("page", "a.txt");
