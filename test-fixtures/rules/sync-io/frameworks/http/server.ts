import { readFileSync, statSync } from "node:fs";
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createSecureServer } from "node:http2";
import https from "node:https";
import connect, { type NextHandleFunction } from "connect";

const certificate = readFileSync("server.crt"); //: while the module is evaluated

const pages: RequestListener = (request, response) => {
  response.end(readFileSync(`public${request.url}`));
//             ^^^^^^^^^^^^ sync-io entry="request handler"
};
http.createServer({ keepAlive: true }, pages).listen(80);

https
  .createServer({ cert: certificate }, (_request, response) => {
    response.end(readFileSync("secure.html"));
//               ^^^^^^^^^^^^ sync-io entry="request handler"
  })
  .on("upgrade", () => {
    readFileSync("upgrade.txt");
//  ^^^^^^^^^^^^ sync-io entry="request handler"
  })
  .listen(443);

const server = createSecureServer({ cert: certificate });
server.on("stream", (stream) => {
  stream.end(readFileSync("stream.html"));
//           ^^^^^^^^^^^^ sync-io entry="request handler"
});
server.on("request", answer);

function answer(_request: unknown, response: { end(body: Buffer): void }): void {
  response.end(readFileSync("answer.html"));
//             ^^^^^^^^^^^^ sync-io entry="request handler"
}

/** Given to a server by whoever imports it. */
export function serveFile(request: IncomingMessage, response: ServerResponse): void {
  statSync(`public${request.url}`);
//^^^^^^^^ sync-io entry="request handler"
  response.end();
}

/** A client's: an answer comes, nobody waits for one. */
export function readAnswer(answer: IncomingMessage): Buffer {
  answer.resume();
  return readFileSync("expected.txt"); //: nothing that runs on the event loop
}

const app = connect();
const compress: NextHandleFunction = (_request, _response, next) => {
  readFileSync("dictionary.bin");
//^^^^^^^^^^^^ sync-io entry="request handler"
  next();
};
app.use(compress);
app.use("/news", (_request, response) => {
  response.end(readFileSync("news.html"));
//             ^^^^^^^^^^^^ sync-io entry="request handler" label=/news
});
app.listen(8080);
