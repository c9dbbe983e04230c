const fs = require("fs");
const TelegramBot = require("node-telegram-bot-api");

const bot = new TelegramBot(fs.readFileSync("token.txt", "utf8"), { polling: true });

bot.onText(/\/help/, (message) => {
  bot.sendMessage(message.chat.id, fs.readFileSync("help.txt", "utf8"));
//                                 ^^^^^^^^^^^^^^^ sync-io entry=command
});

bot.on("message", function (message) {
  fs.appendFileSync("messages.log", message.text);
//^^^^^^^^^^^^^^^^^ sync-io entry=command label=message
});
