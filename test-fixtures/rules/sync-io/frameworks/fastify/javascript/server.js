const fs = require("fs");
const path = require("path");
const fastify = require("fastify")({ logger: true });

fastify.register(require("./plugins/users"));
fastify.register(require("./routes/files"), { prefix: "/files" });
fastify.register(require("@fastify/static"), { root: path.join(__dirname, "public") });

fastify.get("/", function (request, reply) {
  reply.send(fs.readFileSync("index.html", "utf8"));
//           ^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
});

const start = async () => {
  fs.mkdirSync("files", { recursive: true }); //: startup (main)
  await fastify.listen({ port: 3000 });
};
start();
