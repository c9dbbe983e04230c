import { readFileSync } from "node:fs";
import type { APIRoute } from "astro";

export const GET: APIRoute = () => {
  return new Response(readFileSync("search.json"));
//                    ^^^^^^^^^^^^ sync-io entry="request handler" label="GET src/pages/search.json.ts"
};

export const ALL: APIRoute = async () => {
  return new Response(readFileSync("search-help.json"));
//                    ^^^^^^^^^^^^ sync-io entry="request handler" label=src/pages/search.json.ts
};
