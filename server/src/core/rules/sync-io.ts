/** `sync-io`: a call on the event loop that ends in a file, process, network, database, input or wait operation. */
import { evidenceAtBoundaries } from "./boundaries.ts";
import { isInputOutput } from "../finding/finding.ts";
import { isBusyWait } from "./operations.ts";
import type { Rule } from "./rule.ts";

export const syncIo: Rule = {
  id: "sync-io",
  summary:
    "A call on the event loop that waits for files, processes, the network, a database, a person or a timer",
  documentation: `While a synchronous call waits for the disk, a child process or a lock, nothing else in the process runs: no other
request is answered, no timer fires. An \`async\` function does not change that: the thread is held until the call returns.

Reported is the call in the body of an entry (an async function, a handler, a timer…), also when the operation itself
lies several calls deeper; the path says how it is reached. Not reported is code that runs before the program serves,
in worker threads, in tests, or while the process ends.

**What to do**: await the asynchronous API; read once at start-up what never changes; move what has no asynchronous
API to a worker thread.`,
  examples: [
    {
      title: "A file is read for every request",
      reported: `import { createServer } from "node:http";
import { readFileSync } from "node:fs";

createServer((request, response) => {
  response.end(readFileSync("page.html"));
}).listen(8080);
`,
      cured: `import { createServer } from "node:http";
import { readFile } from "node:fs/promises";

createServer(async (request, response) => {
  response.end(await readFile("page.html"));
}).listen(8080);
`,
    },
  ],
  fixes: ["async"],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      about: (operation, { loadsModules }) =>
        !operation.row?.fake && !loadsModules && isInputOutput(operation.kind) && !isBusyWait(operation),
    }),
};
