import { readFileSync } from "node:fs";
import type { FastifyInstance, FastifyPluginAsync, FastifyPluginCallback } from "fastify";

export const sessions: FastifyPluginAsync = async (fastify) => {
  const secret = readFileSync("session.key"); //: startup (plugin)
  fastify.post("/login", (_request, reply) => {
    reply.send({ secret, terms: readFileSync("terms.txt", "utf8") });
//                              ^^^^^^^^^^^^ sync-io entry="request handler" label="POST /login"
  });
};

export const counters: FastifyPluginCallback = (_fastify, _options, done) => {
  readFileSync("counters.json"); //: startup (plugin)
  done();
};

/** Loaded by its place. */
export default async function (fastify: FastifyInstance): Promise<void> {
  readFileSync("roles.json"); //: startup (plugin)
  fastify.get("/roles", async () => readFileSync("roles.json", "utf8"));
//                                  ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /roles"
}
