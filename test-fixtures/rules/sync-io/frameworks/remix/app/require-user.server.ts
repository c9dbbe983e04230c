import { readFileSync } from "node:fs";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** Given to routes where we cannot see. */
export function requireUser({ request }: LoaderFunctionArgs): string {
  return readFileSync(`users/${request.headers.get("user")}.json`, "utf8");
//       ^^^^^^^^^^^^ sync-io entry="request handler"
}
