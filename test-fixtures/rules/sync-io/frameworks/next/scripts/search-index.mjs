import { writeFileSync } from "node:fs";
import { posts } from "../lib/posts";

const names = await posts();
await write(names);

async function write(found) {
  writeFileSync("public/index.json", JSON.stringify(found)); //: startup
}
