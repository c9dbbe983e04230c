import { createServer } from "node:http";
import { NAME, PATTERNS, WORD } from "./patterns.js";

const COPY = new RegExp(NAME, "u");
const LONGER = new RegExp(NAME.source + process.title);
const WITH_SOURCE = new RegExp(`${NAME.source}|^-$`);

createServer((request, response) => {
  const url = request.url ?? "";
  response.write(String(NAME.test(url)));
//                      ^^^^^^^^^ slow-regex error rewrite
  response.write(String(PATTERNS.name.exec(url)));
//                      ^^^^^^^^^^^^^^^^^^ slow-regex error rewrite
  response.write(String(PATTERNS.safe.exec(url)));
  response.write(String(COPY.test(url)));
//                      ^^^^^^^^^ slow-regex error rewrite
  response.write(String(WITH_SOURCE.test(url)));
//                      ^^^^^^^^^^^^^^^^ slow-regex error rewrite
  response.write(String(url.match(`^${WORD}$`)));
//                      ^^^^^^^^^ slow-regex error rewrite
  response.write(String(url.search(NAME)));
//                      ^^^^^^^^^^ slow-regex error rewrite
  // Not known: no finding is made of a part of a pattern.
  response.end(String(LONGER.test(url)));
}).listen(8080);
