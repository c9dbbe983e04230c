import { Command } from "commander";
import { develop } from "./develop.ts";
import { Mail } from "./mail.ts";
import { clear } from "./settings.ts";

// What `bin` and `main` name alike is a command, and what it exports is nobody's API.
export { clear } from "./settings.ts";

const mail = new Mail();
if (process.env["STUDIO_RESET"]) void clear();
void mail.prepare();

const program = new Command();
program.command("dev").action(async () => {
  return await develop();
});
program.parse(process.argv);
