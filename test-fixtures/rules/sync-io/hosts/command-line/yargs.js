#!/usr/bin/env node
const fs = require("fs");
const http = require("http");
const yargs = require("yargs");

yargs(process.argv.slice(2))
  .command("add <name>", "adds a page", (arguments) => arguments.positional("name", {}), (argv) => {
    fs.writeFileSync(`${argv.name}.md`, "");
  })
  .command({
    command: "list",
    handler: async () => console.log(fs.readdirSync(".")),
  })
  .command(require("./serve"))
  .parse();
