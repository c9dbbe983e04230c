import { serve } from "bun";
import { appendFileSync, readFileSync } from "node:fs";

const page = readFileSync("page.html", "utf8");

Bun.serve({
  port: 3000,
  routes: {
    "/": new Response(page),
    "/now": () => new Response(readFileSync("now.txt", "utf8")),
//                             ^^^^^^^^^^^^ sync-io entry="request handler"
    "/notes": {
      GET: () => new Response(readFileSync("notes.txt", "utf8")),
//                            ^^^^^^^^^^^^ sync-io entry="request handler"
      POST: async (request) => {
        appendFileSync("notes.txt", await request.text());
//      ^^^^^^^^^^^^^^ sync-io entry="request handler"
        return new Response();
      },
    },
  },
  fetch(request, server) {
    if (server.upgrade(request)) return;
    return new Response(readFileSync(`.${new URL(request.url).pathname}`));
//                      ^^^^^^^^^^^^ sync-io entry="request handler"
  },
  websocket: {
    message(socket, text) {
      appendFileSync("messages.log", text);
//    ^^^^^^^^^^^^^^ sync-io entry="message handler"
      socket.send("saved");
    },
    close: () => appendFileSync("messages.log", "closed"),
//               ^^^^^^^^^^^^^^ sync-io entry="message handler"
  },
  error: () => new Response(readFileSync("error.html", "utf8")),
//                          ^^^^^^^^^^^^ sync-io entry="request handler"
});

serve({ fetch: () => new Response(readFileSync("other.html", "utf8")) });
//                                ^^^^^^^^^^^^ sync-io entry="request handler"
