import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { setting } from "./settings.ts";

// The action hands everything to this function, which prepares, and then listens.
export async function develop(): Promise<void> {
  const origin = await tunnel();
  const server = createServer((_request, response) => {
    response.end(origin + setting("banner"));
//                        ^^^^^^^ sync-io entry="request handler"
  });
  server.listen(8080);
  await watch();
}

async function tunnel(): Promise<string> {
  return readFileSync("tunnel.txt", "utf8"); //: startup (main)
}

async function watch(): Promise<void> {
  readFileSync("watched.txt", "utf8");
//^^^^^^^^^^^^ sync-io entry="async function"
}
