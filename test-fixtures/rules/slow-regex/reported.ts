import { createServer } from "node:http";

const NAME = /^(\w+\s?)+$/;
const WORDS = ["a", "b"].join("|");
const SPACES = new RegExp(`\\s*(?:${WORDS})?$`);

createServer((request, response) => {
  const name = request.url ?? "";
  response.write(NAME.test(name) ? "a name" : "no name");
//               ^^^^^^^^^ slow-regex error rewrite
  response.end(name.replace(SPACES, ""));
//             ^^^^^^^^^^^^ slow-regex warning rewrite
}).listen(8080);

export async function check(text: string): Promise<boolean> {
  return isName(text);
//       ^^^^^^ slow-regex warning rewrite via=isName
}

function isName(text: string): boolean {
  return NAME.test(text);
}
