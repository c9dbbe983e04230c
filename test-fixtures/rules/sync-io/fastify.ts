import Fastify from "fastify";
import { readFileSync } from "node:fs";

const server = Fastify();

server.get("/", async () => {
  return readFileSync("index.html", "utf8");
//       ^^^^^^^^^^^^ sync-io
});

server.get("/old", (_request, reply) => {
  reply.send(readFileSync("old.html", "utf8"));
//           ^^^^^^^^^^^^ sync-io entry="request handler"
});

server.route({
  method: "GET",
  url: "/route",
  handler(_request, reply) {
    reply.send(readFileSync("route.html", "utf8"));
//             ^^^^^^^^^^^^ sync-io entry="request handler"
  },
});

server.addHook("onRequest", (_request, _reply, done) => {
  readFileSync("hook.txt");
//^^^^^^^^^^^^ sync-io
  done();
});

server.listen({ port: 3000 });
