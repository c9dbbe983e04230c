import { readFileSync } from "node:fs";
import type { Server } from "@hapi/hapi";

export function tokenScheme(_server: Server, _options?: object) {
  const issuer = readFileSync("issuer.txt", "utf8"); //: startup (plugin)
  return {
    authenticate(request: { headers: Record<string, string> }, h: { authenticated: (data: object) => object }) {
      const tokens = readFileSync("tokens.txt", "utf8");
//                   ^^^^^^^^^^^^ sync-io entry=authentication label=token
      return h.authenticated({ issuer, known: tokens.includes(request.headers.token!) });
    },
  };
}
