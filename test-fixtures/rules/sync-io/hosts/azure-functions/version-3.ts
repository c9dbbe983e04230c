import type { AzureFunction, Context, HttpRequest } from "@azure/functions";
import { readFileSync } from "node:fs";

const trigger: AzureFunction = function (context: Context, request: HttpRequest): void {
  context.res = { body: readFileSync(`pages/${request.query.name}.html`, "utf8") };
//                      ^^^^^^^^^^^^ sync-io entry="request handler"
  context.done();
};

export default trigger;
