import { Bot, Composer } from "grammy";
import { appendFileSync, readFileSync } from "node:fs";

const bot = new Bot(readFileSync("token.txt", "utf8"));
const admins = new Composer();

admins.command("stop", () => appendFileSync("stops.log", ""));
//                           ^^^^^^^^^^^^^^ sync-io entry=command
bot.use(admins);
bot.command("start", (context) => context.reply(readFileSync("welcome.txt", "utf8")));
//                                              ^^^^^^^^^^^^ sync-io entry=command
bot.on("message:text").filter(
  (context) => context.chat.id > 0,
  () => appendFileSync("texts.log", ""),
//      ^^^^^^^^^^^^^^ sync-io entry=command
);
bot.callbackQuery("more", () => appendFileSync("more.log", ""));
//                              ^^^^^^^^^^^^^^ sync-io entry=command
bot.catch(() => appendFileSync("errors.log", ""));
//              ^^^^^^^^^^^^^^ sync-io entry="error handler"
void bot.start();
