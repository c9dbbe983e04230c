/** Silent: what is proven safe, what the program writes itself, short texts, and what runs at start-up. */
import { createServer } from "node:http";

const NAME = /^(\w+\s?)+$/;
const SAFE = /^\w+(\s\w+)*\s?$/;
const SPACES = /\s+$/;

NAME.test(process.argv[2] ?? "");

createServer((request, response) => {
  const url = request.url ?? "";
  response.write(String(SAFE.test(url)));
  response.write(String(NAME.test("a constant text")));
  response.write(String(isName("another")));
  response.end(url.slice(0, 40).replace(SPACES, ""));
}).listen(8080);

function isName(text: string): boolean {
  return NAME.test(text);
}
