/** What runs while the process ends: only what is done before it returns is done at all. */
import type { CataloguePart, EntryRow } from "../row.ts";
import { inOptions } from "./rows.ts";

const ending: Pick<EntryRow, "runs" | "entry"> = { runs: "exit", entry: "exit handler" };

const HOOKS: Readonly<Record<string, readonly string[]>> = {
  "signal-exit": ["onExit", "default"],
  "exit-hook": ["default", "asyncExitHook"],
  "async-exit-hook": ["default"],
  death: ["default", "default()"],
  "node-cleanup": ["default"],
  "close-with-grace": ["default"],
  "when-exit": ["default"],
};

const TERMINUS = ["onSignal", "onShutdown", "beforeShutdown", "onSendFailureDuringShutdown"];

const GRACEFUL_SHUTDOWN = ["preShutdown", "onShutdown", "finally"];

export const exitHooks: CataloguePart = {
  entries: [
    ...Object.entries(HOOKS).flatMap(([module, names]) =>
      names.map((name) => ({
        symbol: `${module}#${name}`,
        calls: { arguments: ["functions" as const] },
        ...ending,
      })),
    ),
    { symbol: "@godaddy/terminus#createTerminus", calls: { arguments: inOptions(1, TERMINUS) }, ...ending },
    {
      symbol: "http-graceful-shutdown#default",
      calls: { arguments: inOptions(1, GRACEFUL_SHUTDOWN) },
      ...ending,
    },
    {
      symbol: "@godaddy/terminus#createTerminus",
      calls: { arguments: inOptions(1, ["healthChecks.*"]) },
      runs: "later",
      entry: "request handler",
      hot: true,
      awaits: true,
    },
  ],
};
