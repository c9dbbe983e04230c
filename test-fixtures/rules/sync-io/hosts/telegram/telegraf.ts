import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { Scenes, Telegraf } from "telegraf";

const bot = new Telegraf(readFileSync("token.txt", "utf8"));

bot.use((context, next) => {
  appendFileSync("updates.log", String(context.updateType));
//^^^^^^^^^^^^^^ sync-io entry=command
  return next();
});
bot.start((context) => context.reply(readFileSync("welcome.txt", "utf8")));
//                                   ^^^^^^^^^^^^ sync-io entry=command
bot.command("rules", (context) => context.reply(readFileSync("rules.txt", "utf8"))).action("agree", agree);
//                                              ^^^^^^^^^^^^ sync-io entry=command
bot.hears(/hi/, async () => readFileSync("hi.txt"));
//                          ^^^^^^^^^^^^ sync-io entry=command
bot.on("message", () => appendFileSync("messages.log", ""));
//                      ^^^^^^^^^^^^^^ sync-io entry=command
bot.catch(() => appendFileSync("errors.log", ""));
//              ^^^^^^^^^^^^^^ sync-io entry="error handler"

const login = new Scenes.WizardScene("login", (context) => {
  writeFileSync("step.txt", "1");
//^^^^^^^^^^^^^ sync-io entry=command
  return context.wizard.next();
});
login.enter(() => writeFileSync("entered.txt", ""));
//                ^^^^^^^^^^^^^ sync-io entry=command

function agree(): void {
  writeFileSync("agreed.txt", "");
//^^^^^^^^^^^^^ sync-io entry=command
}

void bot.launch(() => console.log(login.id));
