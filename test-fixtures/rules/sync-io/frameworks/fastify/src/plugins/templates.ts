import { readdirSync, readFileSync } from "node:fs";
import fp from "fastify-plugin";

async function load(folder: string): Promise<string[]> {
  return readdirSync(folder).map((name) => readFileSync(name, "utf8")); //: startup (main)
}

/** Loaded by its place. What it does before it listens delays nobody. */
export default fp(async (fastify) => {
  const templates = await load("templates");
  readFileSync("layout.html"); //: startup (plugin)

  fastify.decorate("templates", templates);
  fastify.decorate("render", function (name: string) {
    return readFileSync(`templates/${name}.html`, "utf8");
  });
  fastify.decorateReply("page", function (name: string) {
    return this.send(readFileSync(`pages/${name}.html`));
  });
  fastify.addHook("preHandler", async () => {
    readFileSync("session.json");
//  ^^^^^^^^^^^^ sync-io entry="request hook" label=preHandler
  });
});
