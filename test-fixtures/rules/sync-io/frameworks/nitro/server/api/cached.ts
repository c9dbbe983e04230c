import { readFileSync } from "node:fs";
import { defineEventHandler } from "h3";

const news = defineCachedFunction(async () => readFileSync("news.json", "utf8"), { maxAge: 60 });
//                                            ^^^^^^^^^^^^ sync-io entry="async function"

export default defineEventHandler({
  onRequest: [() => void readFileSync("keys.txt")],
//                       ^^^^^^^^^^^^ sync-io entry="request handler"
  async handler() {
    return (await news()) + readFileSync("footer.html", "utf8");
//                          ^^^^^^^^^^^^ sync-io entry="request handler"
  },
});
