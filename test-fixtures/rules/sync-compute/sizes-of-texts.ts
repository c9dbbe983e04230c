// Other parsers, with the body of a request: what they cost grows with it.
import { createServer } from "node:http";
import { parse } from "csv-parse/sync";
import { marked } from "marked";

createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  response.end(request.url === "/csv" ? String(parse(text).length) : marked(text));
//                                             ^^^^^ sync-compute warning worker yield
//                                                                   ^^^^^^ sync-compute warning worker
}).listen(8080);

/** Texts that the program writes are short. */
export async function hints(address: string, count: number): Promise<string[]> {
  return [
    marked("To learn more, read [the guide](https://example.org/guide)."),
    marked(`There are **${count}** of them: see the page of the project for what each of them does.`),
    marked("To learn more about that, and about all of the others, go to " + address),
  ];
}
