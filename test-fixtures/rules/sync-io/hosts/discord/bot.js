const fs = require("fs");
const { Client, Collection } = require("discord.js");

const client = new Client({ intents: [] });
client.commands = new Collection();
for (const file of fs.readdirSync("./commands")) client.commands.set(file, require(`./commands/${file}`));

client.on("guildMemberAdd", (member) => {
  member.send(fs.readFileSync("welcome.txt", "utf8"));
//            ^^^^^^^^^^^^^^^ sync-io entry="event handler" label=guildMemberAdd
});

client.login(fs.readFileSync("token.txt", "utf8"));
