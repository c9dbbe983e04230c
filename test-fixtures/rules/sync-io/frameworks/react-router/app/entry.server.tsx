import { appendFileSync, readFileSync } from "node:fs";

export default function handleRequest(_request: Request, status: number, headers: Headers) {
  return new Response(readFileSync("shell.html"), { status, headers });
//                    ^^^^^^^^^^^^ sync-io entry="request handler" label=app/entry.server.tsx
}

export function handleError(error: unknown) {
  appendFileSync("errors.log", String(error));
//^^^^^^^^^^^^^^ sync-io entry="request handler" label=app/entry.server.tsx
}
