import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import autoload from "@fastify/autoload";
import Fastify, { type FastifyReply, type FastifyRequest, type onRequestHookHandler } from "fastify";
import items from "./routes/items.js";

const server = Fastify({
  genReqId: () => readFileSync("/proc/sys/kernel/random/uuid", "utf8"),
//                ^^^^^^^^^^^^ sync-io entry="request hook"
  rewriteUrl: (request) => (existsSync("maintenance") ? "/maintenance" : request.url!),
//                          ^^^^^^^^^^ sync-io entry="request hook"
});

await start();

async function start(): Promise<void> {
  mkdirSync("items", { recursive: true }); //: startup (main)
  server.register(autoload, { dir: join(import.meta.dirname, "plugins") });
  server.register(items, { prefix: "/items" });
  server.register(async (instance) => {
    const template = readFileSync("page.html", "utf8"); //: startup (plugin)
    instance.get("/page", async () => template + readFileSync("news.html", "utf8"));
//                                               ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /page"
  });
  await server.listen({ port: 3000 });
}

const track: onRequestHookHandler = (request, _reply, done) => {
  appendFileSync("access.log", request.url);
//^^^^^^^^^^^^^^ sync-io entry="request hook" label=onRequest
  done();
};

server.addHook("onRequest", track);
server.addHook("preHandler", async (_request, _reply) => {
  existsSync("maintenance");
//^^^^^^^^^^ sync-io entry="request hook" label=preHandler
});
server.addHook("onSend", async (_request, _reply, payload: string) => payload + readFileSync("footer.html", "utf8"));
//                                                                              ^^^^^^^^^^^^ sync-io entry="request hook" label=onSend
server.addHook("onReady", async () => {
  readFileSync("warm-up.json"); //: startup (lifecycle)
});
server.addHook("onListen", () => {
  readFileSync("banner.txt"); //: startup (lifecycle)
});
server.addHook("onClose", async () => {
  appendFileSync("access.log", "closed"); //: off-loop (exit)
});

server.route({
  method: "GET",
  url: "/report",
  preHandler: [authorise],
  handler: async (_request, reply) => reply.send(readFileSync("report.html")),
//                                               ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /report"
  errorHandler: (_error, _request, reply) => {
    reply.send(readFileSync("sorry.html"));
//             ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /report"
  },
});

server.get("/logo", { onRequest: authorise, handler: logo });

server.setErrorHandler((_error, _request, reply) => {
  reply.send(readFileSync("error.html"));
//           ^^^^^^^^^^^^ sync-io entry="request handler"
});
server.setNotFoundHandler({ preHandler: authorise }, (_request, reply) => {
  reply.send(readFileSync("not-found.html"));
//           ^^^^^^^^^^^^ sync-io entry="request handler"
});
server.setReplySerializer((payload) => readFileSync("head.json", "utf8") + JSON.stringify(payload));
//                                     ^^^^^^^^^^^^ sync-io entry="request hook"
server.addContentTypeParser("text/csv", { parseAs: "string" }, (_request, body, done) => {
  done(null, readFileSync("columns.csv", "utf8") + String(body));
//           ^^^^^^^^^^^^ sync-io entry="body parser"
});
server.setValidatorCompiler(({ schema }) => {
  readFileSync("formats.json"); //: startup (lifecycle)
  return () => schema;
});
server.after(() => {
  readFileSync("routes.json"); //: startup (lifecycle)
});

function authorise(_request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  readFileSync("keys.txt");
//^^^^^^^^^^^^ sync-io entry="request handler" label="GET /report"
  done();
}

function logo(_request: FastifyRequest, reply: FastifyReply): void {
  reply.send(readFileSync("logo.svg"));
//           ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /logo"
}
