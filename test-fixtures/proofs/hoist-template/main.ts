// A template beside the code: read when the first request needs it, and kept.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

function page(name: string): string {
  const template = readFileSync(join(import.meta.dirname, "page.html"), "utf8");
  return template.replace("NAME", name).trim();
}

const requests = new EventEmitter();
requests.on("page", async (name: string) => console.log(page(name)));
requests.emit("page", "Ada");
requests.emit("page", "Grace");
