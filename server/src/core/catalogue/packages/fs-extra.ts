import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, withTwins } from "./rows.ts";

const own = (module: string): readonly OperationRow[] => [
  ...withTwins(
    module,
    {
      copySync: "copy",
      moveSync: "move",
      removeSync: "remove",
      emptyDirSync: "emptyDir",
      emptydirSync: "emptydir",
    },
    { kind: "fs", cost: COSTS.tree },
  ),
  ...withTwins(
    module,
    {
      ensureDirSync: "ensureDir",
      mkdirsSync: "mkdirs",
      mkdirpSync: "mkdirp",
      ensureFileSync: "ensureFile",
      createFileSync: "createFile",
      ensureLinkSync: "ensureLink",
      createLinkSync: "createLink",
      ensureSymlinkSync: "ensureSymlink",
      createSymlinkSync: "createSymlink",
    },
    { kind: "fs", cost: COSTS.file },
  ),
  ...withTwins(
    module,
    {
      outputFileSync: "outputFile",
      outputJsonSync: "outputJson",
      outputJSONSync: "outputJSON",
      readJsonSync: "readJson",
      readJSONSync: "readJSON",
      writeJsonSync: "writeJson",
      writeJSONSync: "writeJSON",
    },
    { kind: "fs", cost: COSTS.contents },
  ),
  ...withTwins(module, { pathExistsSync: "pathExists" }, { kind: "fs", cost: COSTS.lookup }),
];

/** `fs-extra` has all of `node:fs` too; `fs-extra/esm` only what is its own. */
export const fsExtra: CataloguePart = {
  operations: [...own("fs-extra"), ...own("fs-extra/esm")],
  aliases: { "fs-extra": "node:fs" },
};
