import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Handle, HandleServerError, ServerInit } from "@sveltejs/kit";
import { sequence } from "@sveltejs/kit/hooks";

const log: Handle = async ({ event, resolve }) => {
  appendFileSync("access.log", event.url.pathname);
//^^^^^^^^^^^^^^ sync-io entry="request handler"
  return resolve(event);
};

export const handle = sequence(log, ({ event, resolve }) => {
  event.locals.closed = existsSync("closed");
//                      ^^^^^^^^^^ sync-io entry="request handler"
  return resolve(event);
});

export const handleError: HandleServerError = ({ error }) => {
  appendFileSync("errors.log", String(error));
//^^^^^^^^^^^^^^ sync-io entry="request handler" label=src/hooks.server.ts
};

export const init: ServerInit = async () => {
  readFileSync("warm-up.json"); //: startup (lifecycle)
};
