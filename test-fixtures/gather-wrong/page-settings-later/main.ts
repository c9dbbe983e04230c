// A page is told what documents begin with, and then opens one.
import { stat } from "node:fs/promises";

class Page {
  #scripts: string[] = [];
  #document = "";
  async addInitScript(script: string): Promise<void> {
    await stat(".");
    this.#scripts.push(script);
  }
  async goto(url: string): Promise<string> {
    this.#document = `${url} with ${this.#scripts.join() || "nothing"}`;
    await stat(".");
    return this.#document;
  }
}

async function open(page: Page): Promise<string> {
  await page.addInitScript("helpers"); // together
  return page.goto("/"); // together
}

process.once("beforeExit", async () => console.log(await open(new Page())));
