import fs from "node:fs";

export const prerender = true;

/** @type {import("./$types").PageServerLoad} */
export async function load() {
  return { text: fs.readFileSync("about.md", "utf8") }; //: startup (build)
}

/** @type {import("./$types").EntryGenerator} */
export function entries() {
  return fs.readdirSync("pages"); //: startup (build)
}
