import { App } from "@slack/bolt";
import { appendFileSync, readFileSync } from "node:fs";

const app = new App({ token: readFileSync("token.txt", "utf8") });

app.message("hello", async ({ say }) => {
  await say(readFileSync("hello.txt", "utf8"));
//          ^^^^^^^^^^^^ sync-io entry=command
});
app.command("/report", ({ ack }) => ack(readFileSync("report.txt", "utf8")));
//                                      ^^^^^^^^^^^^ sync-io entry=command
app.action("approve", () => {
  appendFileSync("approved.log", "");
//^^^^^^^^^^^^^^ sync-io entry=command
  return Promise.resolve();
});
app.error(() => Promise.resolve(appendFileSync("errors.log", "")));
//                              ^^^^^^^^^^^^^^ sync-io entry=command

void app.start(3000);
