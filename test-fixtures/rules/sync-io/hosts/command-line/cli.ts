import { program } from "commander";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { buildSite } from "./index.ts";

program
  .version(readFileSync("version.txt", "utf8"))
  .command("build")
  .option("--out <folder>", "where to", (folder) => (existsSync(folder) ? folder : "dist"))
  .action(async (options) => {
    writeFileSync(`${options.out}/index.html`, await buildSite());
  });

program.command("clean").action(() => {
  writeFileSync("cleaned.txt", "");
});

// The program turns into a server: what it does before is start-up all the same.
program.command("serve").action(async () => {
  const page = readFileSync("page.html");
  createServer((_request, response) => {
    response.write(page);
    response.end(readFileSync("footer.html"));
//               ^^^^^^^^^^^^ sync-io entry="request handler"
  }).listen(8080);
  await Promise.resolve();
  writeFileSync("serving.txt", "");
//^^^^^^^^^^^^^ sync-io entry="command action"
});

program.parse();
