import { appendFileSync, readFileSync } from "node:fs";

export default defineNitroPlugin((nitroApp) => {
  readFileSync("warm-up.json"); //: startup (plugin)
  nitroApp.hooks.hook("request", (event) => {
    appendFileSync("requests.log", event.path);
//  ^^^^^^^^^^^^^^ sync-io entry="request hook" label=request
  });
});
