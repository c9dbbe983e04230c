/**
 * What a page has, also where another runtime has it too: Deno and Bun ask at the terminal with `alert`, `confirm` and
 * `prompt`, and packages bring `XMLHttpRequest` to Node. Electron is a package: `../packages/electron.ts`.
 *
 * Left out: `FileReaderSync` and `createSyncAccessHandle`, which exist in workers alone and are meant for them, and
 * `sessionStorage`, which stays in memory. `localStorage` is in `../node/runtime.ts`.
 */
import { argumentAt } from "../argument.ts";
import { cost } from "../row.ts";
import { browserWorkers } from "./workers.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";

function asks(name: string): OperationRow {
  return {
    symbol: `global#${name}`,
    kind: "user-input",
    cost: cost("extreme", "waits until somebody answers"),
  };
}

/** `open(method, address, false)`: the call that then waits is `send`, but only this one tells. */
export const opensSynchronously: Condition = (call) => {
  const asynchronous = argumentAt(call, 2);
  return asynchronous?.is === "boolean" && !asynchronous.value;
};

export const browserCatalogue: readonly CataloguePart[] = [
  {
    operations: [
      asks("alert"),
      asks("confirm"),
      asks("prompt"),
      {
        symbol: "global#XMLHttpRequest.open",
        kind: "network",
        cost: cost("extreme", "with `false`, sending waits for the whole answer"),
        when: opensSynchronously,
        twin: {
          symbol: "global#fetch",
          offloads: "threadpool",
          by: "promise",
          declines: [
            { when: () => true, reason: "`fetch` is one call in place of several, with other results" },
          ],
        },
      },
      {
        symbol: "global#document.write",
        kind: "network",
        cost: cost("medium", "loads and runs the scripts in its text before anything else"),
      },
    ],
  },
  browserWorkers,
];
