import { appendFileSync, existsSync } from "node:fs";
import { defineMiddleware, sequence } from "astro:middleware";

const log = defineMiddleware((context, next) => {
  appendFileSync("access.log", context.url.pathname);
//^^^^^^^^^^^^^^ sync-io entry="request handler"
  return next();
});

export const onRequest = sequence(log, async (_context, next) => {
  return existsSync("closed") ? new Response() : next();
//       ^^^^^^^^^^ sync-io entry="request handler"
});
