import { readFileSync, writeFileSync } from "node:fs";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = () => {
  return new Response(readFileSync("report.html"));
//                    ^^^^^^^^^^^^ sync-io entry="request handler" label="GET src/routes/report/+server.ts"
};

export async function POST({ request }) {
  writeFileSync("report.html", await request.text());
//^^^^^^^^^^^^^ sync-io entry="request handler" label="POST src/routes/report/+server.ts"
  return new Response();
}
