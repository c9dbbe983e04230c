import { readFileSync } from "node:fs";

export const prerender = true;

export async function GET() {
  return new Response(readFileSync("feed.xml")); //: startup (build)
}
