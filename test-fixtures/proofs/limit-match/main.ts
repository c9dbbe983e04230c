// A method of a class, in an expression: the text is a parameter, and the arrow gets a block.
import { createServer } from "node:http";

class Trimmer {
  readonly trim = (text: string): string => text.replace(/\s+$/, "");

  handle(text: string): number {
    return this.trim(text).length;
  }
}

const trimmer = new Trimmer();
createServer((request, response) => {
  request.setEncoding("utf8");
  request.on("data", (part: string) => response.end(String(trimmer.handle(part))));
});

process.once("beforeExit", () => console.log(trimmer.handle("text  "), trimmer.handle("")));
