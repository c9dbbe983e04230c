import { readFileSync } from "node:fs";

export const dynamic = "force-static";

export async function GET() {
  return new Response(readFileSync("feed.xml")); //: startup (build)
}
