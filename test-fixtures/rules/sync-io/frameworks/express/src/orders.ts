import { readFileSync, writeFileSync } from "node:fs";
import { Router, type Request, type RequestHandler, type Response } from "express";

export const orders = Router();

const list: RequestHandler = (_request, response) => {
  response.send(readFileSync("orders.json"));
//              ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
};

const remove = ((_request, response) => {
  writeFileSync("orders.json", "[]");
//^^^^^^^^^^^^^ sync-io entry="request handler" label="DELETE /"
  response.end();
}) satisfies RequestHandler;

export class Orders {
  create: RequestHandler = (request, response) => {
    writeFileSync("orders.json", JSON.stringify(request.body));
//  ^^^^^^^^^^^^^ sync-io entry="request handler" label="POST /"
    response.end();
  };
}

orders.get("/", list);
orders.delete("/", remove);
orders.post("/", new Orders().create);

/** Whoever wires it up does it where we cannot see. */
export function show(request: Request, response: Response): void {
  response.send(readFileSync(`orders/${request.params.id}.json`));
//              ^^^^^^^^^^^^ sync-io entry="request handler"
}

/** A helper: its caller is the one to blame. */
function read(request: Request): string {
  return readFileSync(`orders/${request.params.id}.json`, "utf8");
}

orders.get("/:id", (request, response) => {
  response.send(read(request));
//              ^^^^ sync-io entry="request handler" label="GET /:id" via=read
});

export function neverCalled(): string {
  return readFileSync("orders.json", "utf8"); //: nothing that runs on the event loop is known to call
}
