const fs = require("fs");
const fp = require("fastify-plugin");

async function users(fastify, options) {
  const names = fs.readFileSync("users.txt", "utf8"); //: startup (plugin)
  fastify.decorate("findUser", (name) => fs.readFileSync(`users/${name}.json`, "utf8"));
  fastify.addHook("onRequest", async (request, reply) => {
    request.known = names.includes(request.query.name) && fs.existsSync("users.txt");
//                                                        ^^^^^^^^^^^^^ sync-io entry="request hook" label=onRequest
  });
}

module.exports = fp(users);
