// Module evaluation is over before anything is served: reading here is the hoist alternative itself.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const template = readFileSync("template.html", "utf8");
const settings = loadSettings();

class Registry {
  static readonly names = readFileSync("names.txt", "utf8").split("\n");

  static {
    readFileSync("more-names.txt");
  }
}

function loadSettings(): unknown {
  return existsSync("settings.json") ? JSON.parse(readFileSync("settings.json", "utf8")) : {};
}

createServer(async (_request, response) => {
  response.end(`${template} ${JSON.stringify(settings)} ${Registry.names.length}`);
}).listen(8080);
