import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Client, Events, GatewayIntentBits, type ChatInputCommandInteraction, type Message } from "discord.js";

const token = readFileSync("token.txt", "utf8");
const client = new Client({ intents: [GatewayIntentBits.Guilds] });

client.once(Events.ClientReady, () => {
  writeFileSync("ready.txt", "");
//^^^^^^^^^^^^^ sync-io entry="event handler"
});

client.on("messageCreate", (message) => {
  writeFileSync("last.txt", message.content);
//^^^^^^^^^^^^^ sync-io entry="event handler" label=messageCreate
  const collector = message.createReactionCollector();
  collector.on("collect", () => writeFileSync("reaction.txt", ""));
//                              ^^^^^^^^^^^^^ sync-io entry="event listener" label=collect
});

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) interaction.reply(readFileSync("answer.txt", "utf8"));
//                                                        ^^^^^^^^^^^^ sync-io entry="event handler"
});

client.on("error", () => writeFileSync("error.txt", ""));
//                       ^^^^^^^^^^^^^ sync-io entry="event listener" label=error

void client.login(token);

/** Commands are loaded by the names of their files, and called by that. */
export function execute(interaction: ChatInputCommandInteraction): void {
  void interaction.reply(readdirSync("commands").join("\n"));
//                       ^^^^^^^^^^^ sync-io entry=command
}

export const command = {
  name: "help",
  run(message: Message): void {
    void message.reply(readFileSync("help.txt", "utf8"));
//                     ^^^^^^^^^^^^ sync-io entry=command
  },
};
