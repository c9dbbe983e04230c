import { readFileSync } from "node:fs";
import type { LayoutServerLoad } from "./$types";

export const load = (() => {
  return { menu: readFileSync("menu.json", "utf8") };
//               ^^^^^^^^^^^^ sync-io entry="request handler" label=src/routes/+layout.server.ts
}) satisfies LayoutServerLoad;
