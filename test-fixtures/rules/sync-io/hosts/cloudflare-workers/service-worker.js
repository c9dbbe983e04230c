import { readFileSync } from "node:fs";

addEventListener("fetch", (event) => {
  event.respondWith(new Response(readFileSync("/bundle/page.html")));
//                               ^^^^^^^^^^^^ sync-io entry="request handler" label=fetch
});
