import { input } from "@inquirer/prompts";
import inquirer from "inquirer";
import { existsSync, readdirSync } from "node:fs";
import prompts from "prompts";

export async function ask(): Promise<unknown[]> {
  return [
    await inquirer.prompt([
      { name: "folder", message: "Where?", validate: (path: string) => !existsSync(path) },
//                                                                      ^^^^^^^^^^ sync-io hint entry="input handler"
      { name: "file", message: "Which?", choices: () => readdirSync(".") },
//                                                      ^^^^^^^^^^^ sync-io entry="input handler"
    ]),
    await input({ message: "Name?", validate: (name) => !existsSync(name) }),
//                                                       ^^^^^^^^^^ sync-io hint entry="input handler"
    await prompts({ type: "text", name: "path", message: "Path?", format: (path) => readdirSync(path) }),
//                                                                                  ^^^^^^^^^^^ sync-io entry="input handler"
  ];
}
