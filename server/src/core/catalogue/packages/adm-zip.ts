import { argumentAt, hasFunction } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, alwaysDeclines, ofModuleClass, operations, promised } from "./rows.ts";

const inflate: Omit<OperationRow, "symbol"> = {
  kind: "compression",
  cost: cost("medium", "grows with the size of the entry"),
  alternatives: ["worker"],
};
const everything: Omit<OperationRow, "symbol"> = {
  kind: "compression",
  cost: cost("high", "grows with the size of the archive"),
  alternatives: ["worker"],
};
/** The asynchronous forms compress in the thread pool, and still read, write and check sums on the caller's thread. */
const MOSTLY = "only compression leaves the thread; files are still read and written on it";

export const admZip: CataloguePart = {
  operations: ofModuleClass("AdmZip", [
    {
      symbol: "adm-zip#AdmZip.constructor",
      kind: "fs",
      cost: cost("medium", "reads the whole archive"),
      access: "new",
      when: (call) => argumentAt(call, 0) !== undefined,
      alternatives: ["worker"],
    },
    ...operations("adm-zip", ["AdmZip.readFile", "AdmZip.readAsText", "IZipEntry.getData"], inflate),
    ...operations("adm-zip", ["AdmZip.extractEntryTo", "AdmZip.test"], everything),
    {
      symbol: "adm-zip#AdmZip.extractAllTo",
      ...everything,
      twin: promised("adm-zip#AdmZip.extractAllToAsync", {
        declines: alwaysDeclines(
          "`extractAllToAsync` has other parameters and gives no promise in all versions",
        ),
        note: MOSTLY,
      }),
    },
    { symbol: "adm-zip#AdmZip.addLocalFile", kind: "fs", cost: COSTS.contents, alternatives: ["worker"] },
    {
      symbol: "adm-zip#AdmZip.addLocalFolder",
      kind: "fs",
      cost: COSTS.walk,
      twin: promised("adm-zip#AdmZip.addLocalFolderPromise", {
        note: MOSTLY,
        declines: [
          {
            when: (call) => call.arguments.length > 1 || call.spread,
            reason: "`addLocalFolderPromise` takes the path within the archive and the filter as an object",
          },
        ],
      }),
    },
    {
      symbol: "adm-zip#AdmZip.writeZip",
      ...everything,
      when: (call) => !hasFunction(call),
      twin: promised("adm-zip#AdmZip.writeZipPromise", { note: MOSTLY }),
    },
    {
      symbol: "adm-zip#AdmZip.toBuffer",
      ...everything,
      when: (call) => !hasFunction(call),
      twin: promised("adm-zip#AdmZip.toBufferPromise", { note: MOSTLY }),
    },
  ]),
};
