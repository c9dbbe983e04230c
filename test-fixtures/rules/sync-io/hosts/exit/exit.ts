import { createTerminus } from "@godaddy/terminus";
import closeWithGrace from "close-with-grace";
import exitHook, { asyncExitHook } from "exit-hook";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import gracefulShutdown from "http-graceful-shutdown";
import { onExit } from "signal-exit";

const server = createServer((_request, response) => response.end(existsSync("open.flag") ? "open" : "closed"));
//                                                               ^^^^^^^^^^ sync-io entry="request handler"

onExit(() => {
  writeFileSync("state.json", "{}");
});
exitHook(() => rmSync("run.pid"));
asyncExitHook(async () => writeFileSync("flushed.txt", ""), { wait: 500 });
closeWithGrace(async () => writeFileSync("closed.txt", ""));
process.on("beforeExit", () => writeFileSync("before.txt", ""));

createTerminus(server, {
  onSignal: async () => writeFileSync("signal.txt", ""),
  healthChecks: { "/health": async () => existsSync("healthy.flag") },
//                                       ^^^^^^^^^^ sync-io entry="request handler"
});

gracefulShutdown(server, { onShutdown: flush });

async function flush(): Promise<void> {
  writeFileSync("shut.txt", ""); //: off-loop (exit)
}

server.listen(8080);
