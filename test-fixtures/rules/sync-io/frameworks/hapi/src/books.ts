import { readFileSync } from "node:fs";
import type { Plugin, Request, Server } from "@hapi/hapi";

export const books: Plugin<{ folder: string }> = {
  name: "books",
  async register(server: Server, { folder }) {
    const index = readFileSync(`${folder}/index.json`, "utf8"); //: startup (plugin)
    server.route({
      method: "GET",
      path: "/book/{name}",
      handler: (request) => index + read(folder, request),
//                                  ^^^^ sync-io entry="request handler" label="GET /book/{name}" via=read
    });
  },
};

function read(folder: string, request: Request): string {
  return readFileSync(`${folder}/${request.params.name}.json`, "utf8");
}
