import middy, { type MiddlewareObj } from "@middy/core";
import { appendFileSync, readFileSync } from "node:fs";

const audit = (): MiddlewareObj => ({
  before: (request) => {
    appendFileSync("/tmp/audit.log", request.event.id);
//  ^^^^^^^^^^^^^^ sync-io entry="Lambda middleware"
  },
});

const base = (event: { id: string }) => ({ body: readFileSync(`/tmp/${event.id}`, "utf8") });
//                                               ^^^^^^^^^^^^ sync-io entry="Lambda handler"

export const handler = middy(base)
  .use(audit())
  .use({ onError: () => appendFileSync("/tmp/errors.log", "failed") })
//                      ^^^^^^^^^^^^^^ sync-io entry="Lambda middleware"
  .before(() => {
    readFileSync("limits.json");
//  ^^^^^^^^^^^^ sync-io entry="Lambda middleware"
  });

export const other = middy().handler((event) => readFileSync(event.path, "utf8"));
//                                              ^^^^^^^^^^^^ sync-io entry="Lambda handler"
