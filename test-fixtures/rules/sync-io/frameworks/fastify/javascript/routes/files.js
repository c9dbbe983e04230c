const fs = require("fs");

module.exports = async function (fastify, opts) {
  fs.mkdirSync("files", { recursive: true }); //: startup (plugin)

  fastify.get("/", async (request, reply) => {
    return fs.readdirSync("files");
//         ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
  });
  fastify.route({ method: "POST", url: "/:name", handler: upload });
  fastify.get("/owner/:name", (request, reply) => {
    reply.send(fastify.findUser(request.params.name));
//             ^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /owner/:name" via="fastify.decorate callback"
  });
};

function upload(request, reply) {
  fs.writeFileSync(`files/${request.params.name}`, request.body);
//^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="POST /:name"
  reply.send();
}
