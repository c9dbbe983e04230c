import { existsSync } from "node:fs";
import type { NextRequest } from "next/server";

export function proxy(request: NextRequest) {
  return existsSync("maintenance") ? Response.redirect(new URL("/maintenance", request.url)) : undefined;
//       ^^^^^^^^^^ sync-io entry="request handler" label=proxy.ts
}
