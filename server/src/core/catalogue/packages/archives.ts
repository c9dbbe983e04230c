/** Archives: tar, jszip, node-stream-zip. (adm-zip has its own file.) */
import { optionIs } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { alwaysDeclines, operations, promised } from "./rows.ts";

const entry: Omit<OperationRow, "symbol"> = {
  kind: "compression",
  cost: cost("medium", "grows with the size of the entry"),
  alternatives: ["worker"],
};
const everything: Omit<OperationRow, "symbol"> = {
  ...entry,
  cost: cost("high", "grows with the size of the archive"),
};

/** The commands of tar, under both of their names. */
const TAR_COMMANDS = ["create", "c", "extract", "x", "list", "t", "replace", "r", "update", "u"];

export const archives: CataloguePart = {
  operations: [
    ...TAR_COMMANDS.map((name): OperationRow => ({
      symbol: `tar#${name}`,
      ...everything,
      when: (call) => optionIs(call, 0, "sync", true),
      twin: promised(`tar#${name}`, {
        declines: alwaysDeclines("without `sync: true` the same call gives a promise, if it names a `file`"),
        note: "files are then read and written asynchronously; compression stays on this thread, chunk by chunk",
      }),
    })),
    // jszip 2 works at once; since 3 the same is done in short pieces.
    ...operations("jszip", ["JSZip.generate", "default.generate"], {
      ...everything,
      twin: promised("jszip#JSZip.generateAsync", {
        offloads: "chunked",
        note: "since jszip 3, with other names for some options",
      }),
    }),
    ...operations("node-stream-zip", ["StreamZip.entryDataSync", "default.entryDataSync"], {
      ...entry,
      twin: promised("node-stream-zip#StreamZipAsync.entryData", {
        declines: alwaysDeclines(
          "the archive has to be opened by `new StreamZip.async` instead of `new StreamZip`",
        ),
      }),
    }),
  ],
};
