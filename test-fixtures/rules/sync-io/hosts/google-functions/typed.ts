import type { HttpFunction } from "@google-cloud/functions-framework";
import { readFileSync } from "node:fs";

export const report: HttpFunction = (request, response) => {
  response.send(readFileSync(`/workspace${request.path}`, "utf8"));
//              ^^^^^^^^^^^^ sync-io entry="request handler"
};
