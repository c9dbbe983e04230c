// What only the first caller does ranks below what every caller does, and counts for nothing where start-up calls first.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { ownVariables, settings, variables } from "./settings.ts";

let page: string | undefined;
const pages = new Map<string, string>();

function template(): string {
  if (page) return page;
  page = readFileSync("page.html", "utf8");
  return page;
}

function ofName(name: string): string {
  // One for each name: somebody waits again and again.
  if (!pages.has(name)) pages.set(name, readFileSync(name, "utf8"));
  return pages.get(name)!;
}

class Store {
  #index: string | undefined;

  get index(): string {
    return (this.#index ??= readFileSync("index.json", "utf8"));
  }

  local(): string {
    let text: string | undefined;
    if (!text) text = readFileSync("local.txt", "utf8");
    return text;
  }
}

const store = new Store();
const { port } = settings();
variables();

createServer((request, response) => {
  template();
//^^^^^^^^ sync-io info async hoist via=template
  ofName(request.url!);
//^^^^^^ sync-io warning async via=ofName
  response.write(store.index);
//               ^^^^^^^^^^^ sync-io info async hoist via=Store.index
  response.write(store.local());
//               ^^^^^^^^^^^ sync-io warning async hoist via=Store.local
  response.write(ownVariables().concat(variables()).join());
  response.end(settings().title);
}).listen(port);
