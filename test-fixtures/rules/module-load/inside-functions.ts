import { createRequire } from "node:module";
import { createServer } from "node:http";

const load = createRequire(import.meta.url);

createServer((request, response) => {
  const { render } = require("./heavy-template");
//                   ^^^^^^^ module-load entry="request handler"
  response.end(render(request.url));
}).listen(8080);

export async function plugin(name: string): Promise<unknown> {
  load("./plugins/first");
//^^^^ module-load
  return require(`./plugins/${name}`);
//       ^^^^^^^ module-load
}

export async function byHelper(): Promise<unknown> {
  return lazily();
//       ^^^^^^ module-load via=lazily
}

function lazily(): unknown {
  return require("./heavy-template");
}

export async function ofTheHost(): Promise<unknown> {
  return require("vscode");
//       ^^^^^^^ module-load hint -- the editor has loaded it
}

let reporter: object | undefined;
function getReporter(): object {
  if (reporter) return reporter;
  reporter = require("./heavy-reporter");
  return reporter!;
}

export async function report(): Promise<object> {
  return getReporter();
//       ^^^^^^^^^^^ module-load hint -- kept for all who come later: on purpose
}
