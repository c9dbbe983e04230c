/** `sync-compute`: a call on the event loop that burns CPU in a known API: crypto, compression, parsing, compilers. */
import type { Kind } from "../finding/finding.ts";
import { evidenceAtBoundaries } from "./boundaries.ts";
import type { Rule } from "./rule.ts";

const KINDS: ReadonlySet<Kind> = new Set(["crypto", "compression", "parse", "snapshot", "regex", "compute"]);

export const syncCompute: Rule = {
  id: "sync-compute",
  summary:
    "A call on the event loop that computes for long: crypto, compression, parsing, snapshots, compilers",
  documentation: `Key derivation, compression and compilers are meant to take time, and their synchronous forms take it from the one
thread that serves everybody. Where the arguments tell (iterations, rounds, key length, bytes) the message says how long.

Parsers and serialisers cost as much as what they are given is large. Where that comes from is looked for, also through
the parameters of functions that hand it on: a text of the
program is known and short; the body that a framework has read is bounded by its limit (100 kB unless the program sets
another), and so is \`text.slice(0, n)\`; the body of a request as it arrives (its chunks put together, \`request.text()\`) and
all rows of a query have no bound, and the message says so. A body whose length the program looks at counts as bounded.

Calls that take microseconds, or whose input is not known to be large (\`JSON.parse\` of a file or of an answer, a hash of a
short string), are not reported.

**What to do**: refuse what is too long before it is parsed, and ask for rows a page at a time; use the form that works on libuv's thread pool and await it, or move the call to a worker thread.`,
  examples: [
    {
      title: "A password is hashed on the event loop",
      reported: `import { pbkdf2Sync } from "node:crypto";

export async function hash(password: string, salt: string): Promise<Buffer> {
  return pbkdf2Sync(password, salt, 210_000, 64, "sha512");
}
`,
      cured: `import { pbkdf2 } from "node:crypto";
import { promisify } from "node:util";

const pbkdf2Async = promisify(pbkdf2);

export async function hash(password: string, salt: string): Promise<Buffer> {
  return await pbkdf2Async(password, salt, 210_000, 64, "sha512");
}
`,
    },
  ],
  fixes: ["async"],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      about: ({ row, kind }, { loadsModules }) =>
        row !== undefined && !row.fake && !loadsModules && KINDS.has(kind),
      // A trifle is worth a hint only where its arguments show that it is one.
      counts: ({ cost }) => cost.tier !== "trivial" || cost.milliseconds !== undefined,
    }),
};
