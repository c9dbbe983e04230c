import { readdirSync, writeFileSync } from "node:fs";
import { command, prerender, query } from "$app/server";

export const notes = query(() => readdirSync("notes"));
//                               ^^^^^^^^^^^ sync-io entry="remote function"
export const add = command("unchecked", async (text: string) => {
  writeFileSync("notes/new.md", text);
//^^^^^^^^^^^^^ sync-io entry="remote function"
});
export const archive = prerender(async () => readdirSync("archive")); //: startup (build)
