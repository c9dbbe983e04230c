// A documented constructor gets a documented factory.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Template {
  /**
   * Reads the template.
   *
   * @param {string} path
   * @param {Record<string, string>} [values]
   */
  constructor(path, values = {}) {
    this.path = path;
    this.parts = readFileSync(path, "utf8")
      .split("%")
      .map((part) => values[part] ?? part);
    this.fill(values);
  }

  /** @param {Record<string, string>} values */
  fill(values) {
    for (const [name, value] of Object.entries(values)) this.parts.push(`${name}=${value}`);
  }
}

const jobs = new EventEmitter();
jobs.on("fill", async (/** @type {string} */ path) => {
  const template = new Template(path, { name: "Ada" });
  console.log(template.path, template.parts.join("").trim());
});
jobs.emit("fill", "a.txt");
