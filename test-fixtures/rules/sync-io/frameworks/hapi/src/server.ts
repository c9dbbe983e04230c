import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import Hapi, { type Lifecycle, type Request, type ResponseToolkit, type ServerRoute } from "@hapi/hapi";
import { books } from "./books.js";
import { tokenScheme } from "./token-scheme.js";

const init = async () => {
  const server = Hapi.server({ port: 3000 });
  mkdirSync("books", { recursive: true }); //: startup (main)

  server.auth.scheme("token", tokenScheme);
  server.auth.strategy("session", "cookie", {
    validate: async (_request: Request, session: { id: string }) => ({
      isValid: existsSync(`sessions/${session.id}`),
//             ^^^^^^^^^^ sync-io entry=authentication label=session
    }),
  });
  await server.register([books, { plugin: pages, options: {} }]);

  server.method("find", (name: string) => readFileSync(`books/${name}.json`, "utf8"));

  server.route({
    method: "GET",
    path: "/books",
    options: {
      pre: [{ method: authorise, assign: "user" }, [audit]],
      handler: async () => readdirSync("books"),
//                         ^^^^^^^^^^^ sync-io entry="request handler" label="GET /books"
      validate: {
        failAction: (_request, h) => h.response(readFileSync("invalid.html")).takeover(),
//                                              ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /books"
      },
      ext: { onPreResponse: { method: (_request, h) => (existsSync("down") ? h.redirect("/down") : h.continue) } },
//                                                      ^^^^^^^^^^ sync-io entry="request handler" label="GET /books"
    },
  });
  server.route([
    { method: "GET", path: "/", handler: () => readFileSync("index.html", "utf8") },
//                                             ^^^^^^^^^^^^ sync-io entry="request handler"
    { method: ["PUT", "POST"], path: "/{name}", handler: save },
    remove,
  ]);
  server.route({
    method: "GET",
    path: "/books/{name}",
    handler: (request) => server.methods.find(request.params.name),
//                        ^^^^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /books/{name}" via="server.method callback"
  });

  server.ext("onRequest", (request, h) => {
    appendFileSync("access.log", request.path);
//  ^^^^^^^^^^^^^^ sync-io entry="request hook" label=onRequest
    return h.continue;
  });
  server.ext("onPreStart", async () => {
    readFileSync("index.json"); //: startup (lifecycle)
  });
  server.ext({
    type: "onPreResponse",
    method: (_request, h) => {
      readFileSync("footer.html");
//    ^^^^^^^^^^^^ sync-io entry="request hook"
      return h.continue;
    },
  });
  server.ext("onPostStop", () => {
    appendFileSync("access.log", "stopped"); //: off-loop (exit)
  });
  server.events.on("log", () => appendFileSync("events.log", "event"));
//                              ^^^^^^^^^^^^^^ sync-io entry="event listener" label=log

  await server.start();
};

const pages = {
  name: "pages",
  register: async (server: Hapi.Server) => {
    const template = readFileSync("page.html", "utf8"); //: startup (plugin)
    server.route({ method: "GET", path: "/page", handler: () => template + readFileSync("news.html", "utf8") });
//                                                                         ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /page"
  },
};

const save: Lifecycle.Method = (request) => {
  appendFileSync("saved.log", request.path);
//^^^^^^^^^^^^^^ sync-io entry="request handler"
  return "";
};

const remove: ServerRoute = {
  method: "DELETE",
  path: "/{name}",
  handler(request) {
    appendFileSync("removed.log", request.path);
//  ^^^^^^^^^^^^^^ sync-io entry="request handler"
    return "";
  },
};

function authorise(_request: Request, _h: ResponseToolkit): string {
  return readFileSync("keys.txt", "utf8");
//       ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /books"
}

function audit(_request: Request, h: ResponseToolkit): symbol {
  appendFileSync("audit.log", "read");
//^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /books"
  return h.continue;
}

void init();
