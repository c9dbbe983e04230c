import { Command } from "@oclif/core";
import cac from "cac";
import { readFileSync, writeFileSync } from "node:fs";
import sade from "sade";

export default class Build extends Command {
  override async run(): Promise<void> {
    writeFileSync("out.txt", readFileSync("in.txt"));
  }
}

const cli = cac("site");
cli.command("new <name>", "starts a site").action((name: string) => writeFileSync(name, ""));
cli.parse();

sade("site")
  .command("remove <name>")
  .action((name: string) => writeFileSync(name, ""))
  .parse(process.argv);
