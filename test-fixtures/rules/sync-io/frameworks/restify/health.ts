import { readFileSync } from "node:fs";
import type { Next, Request, RequestHandler, Response } from "restify";

export const ready: RequestHandler = (_request, response, next) => {
  response.send(readFileSync("ready.txt", "utf8"));
//              ^^^^^^^^^^^^ sync-io entry="request handler"
  next();
};

export function alive(_request: Request, response: Response, next: Next): void {
  response.send(readFileSync("alive.txt", "utf8"));
//              ^^^^^^^^^^^^ sync-io entry="request handler"
  next();
}
