// The body of a request as it arrives: nobody bounds how long it is.
import { createServer, type IncomingMessage } from "node:http";

createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: string) => (body += chunk));
  request.on("end", () => {
    response.end(String(Object.keys(JSON.parse(body)).length));
//                                  ^^^^^^^^^^ sync-compute warning worker
  });
}).listen(8080);

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const order = JSON.parse(Buffer.concat(chunks).toString("utf8"));
//                ^^^^^^^^^^ sync-compute warning worker
    response.end(order.name);
  });
}).listen(8081);

createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  response.end(JSON.parse(text).name);
//             ^^^^^^^^^^ sync-compute warning worker
}).listen(8082);

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    request.on("data", (chunk: string) => {
      text += chunk;
    });
    request.on("error", reject);
    request.on("end", () => resolve(text));
  });
}

createServer(async (request, response) => {
  const order = JSON.parse(await readBody(request));
//              ^^^^^^^^^^ sync-compute warning worker
  response.end(order.name);
}).listen(8083);

/** What is too long is refused. */
createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: string) => {
    body += chunk;
    if (body.length > 100_000) request.destroy();
  });
  request.on("end", () => response.end(JSON.parse(body).name));
}).listen(8084);

/** Another server's answer: whoever asks it knows it. */
export async function ask(address: string): Promise<unknown> {
  const response = await fetch(address);
  return JSON.parse(await response.text());
}

function parseOrder(text: string): { readonly name: string } {
  return JSON.parse(text);
}

createServer(async (request, response) => {
  const order = parseOrder(await readBody(request));
//              ^^^^^^^^^^ sync-compute warning worker via=parseOrder
  response.end(order.name + parseOrder('{"name":"none"}').name);
}).listen(8085);
