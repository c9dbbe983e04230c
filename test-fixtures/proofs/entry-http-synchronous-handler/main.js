// A handler that is not asynchronous yet, and answers an error by itself.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";

const render = (name) => readFileSync("page.html", "utf8").replace("{name}", name).trim();

const server = createServer((request, response) => {
  try {
    response.setHeader("content-type", "text/html");
    response.end(request.url === "/missing" ? readFileSync("missing.html") : render(request.url?.slice(1)));
  } catch (error) {
    response.statusCode = 500;
    response.end(error.code);
  }
});
server.listen(0, async () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  for (const path of ["ada", "missing"]) {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`);
    console.log(answer.status, await answer.text());
  }
  server.close();
});
