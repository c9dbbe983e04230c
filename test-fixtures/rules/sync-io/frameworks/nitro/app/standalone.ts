import { readFileSync } from "node:fs";
import { H3, type H3Event } from "h3";

const app = new H3();
app.get("/", () => readFileSync("index.html", "utf8"));
//                 ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
app.use((event) => void readFileSync(`keys/${event.req.url}`));
//                      ^^^^^^^^^^^^ sync-io entry="request handler"

export function user(event: H3Event): string {
  return readFileSync(`users/${event.context.user}.json`, "utf8");
//       ^^^^^^^^^^^^ sync-io entry="request handler"
}
