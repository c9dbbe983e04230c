// Fields of an object that outlives a failure.
import { readFile } from "node:fs/promises";

class Pages {
  head = "";
  body = "";

  async load(): Promise<void> {
    this.head = await readFile("one.txt", "utf8");
    this.body = await readFile("two.txt", "utf8");
  }
}

process.once("beforeExit", async () => {
  const pages = new Pages();
  await pages.load();
  console.log(pages.head, pages.body);
});
