import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandler, RouteOptions } from "fastify";

export default async function items(fastify: FastifyInstance): Promise<void> {
  fastify.get("/", (_request, reply) => {
    reply.send(readdirSync("items"));
//             ^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
  });
  fastify.get<{ Params: { id: string } }>("/:id", { schema: {} }, async ({ params }) => read(params.id));
//                                                                                      ^^^^ sync-io entry="request handler" label="GET /:id" via=read
  fastify.put("/:id", save);
  fastify.route(remove);
  fastify.get("/:id/page", async (_request, reply) => {
    const text = fastify.render("item");
//               ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /:id/page" via="fastify.decorate callback"
    return reply.page(text);
//         ^^^^^^^^^^ sync-io entry="request handler" label="GET /:id/page" via="fastify.decorateReply callback"
  });
}

function read(id: string): string {
  return readFileSync(`items/${id}.json`, "utf8");
}

const save: RouteHandler = async (request, reply) => {
  writeFileSync("items/new.json", JSON.stringify(request.body));
//^^^^^^^^^^^^^ sync-io entry="request handler" label="PUT /:id"
  return reply.code(204).send();
};

const remove: RouteOptions = {
  method: "DELETE",
  url: "/:id",
  handler(_request, reply) {
    writeFileSync("items/none.json", "");
//  ^^^^^^^^^^^^^ sync-io entry="request handler" label="DELETE /:id"
    reply.send();
  },
};

/** Given to a route by whoever knows its name. */
export class Controller {
  list(_request: FastifyRequest, reply: FastifyReply): void {
    reply.send(readdirSync("items"));
//             ^^^^^^^^^^^ sync-io entry="request handler"
  }
}
