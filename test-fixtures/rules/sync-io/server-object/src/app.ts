// A server that is an object: what runs before it listens is start-up, also in its methods.
import { createServer } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";

export class App {
  #page = "";

  async start(): Promise<void> {
    await this.load();
    createServer((_request, response) => void this.answer(response)).listen(8080);
    await this.note();
  }

  private async load(): Promise<void> {
    this.#page = readFileSync("page.html", "utf8");
  }

  private async note(): Promise<void> {
    writeFileSync("started.txt", new Date().toISOString());
//  ^^^^^^^^^^^^^ sync-io warning async
  }

  private async answer(response: { end(text: string): void }): Promise<void> {
    await this.reload();
    response.end(this.#page);
  }

  private async reload(): Promise<void> {
    this.#page = readFileSync("page.html", "utf8");
//               ^^^^^^^^^^^^ sync-io warning async hoist
  }
}
