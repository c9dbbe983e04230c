import { appendFileSync } from "node:fs";

export default eventHandler((event) => {
  appendFileSync("access.log", event.path);
//^^^^^^^^^^^^^^ sync-io entry="request handler" label=server/middleware/log.js
});
