import type { CataloguePart } from "../row.ts";
import { COSTS, operations, promised, withTwins } from "./rows.ts";

export const globby: CataloguePart = {
  operations: [
    ...withTwins(
      "globby",
      {
        globbySync: "globby",
        generateGlobTasksSync: "generateGlobTasks",
        isGitIgnoredSync: "isGitIgnored",
        isIgnoredByIgnoreFilesSync: "isIgnoredByIgnoreFiles",
        "gitignore.sync": "gitignore",
      },
      { kind: "fs", cost: COSTS.walk },
    ),
    // Up to globby 11 the module is the function.
    ...operations("globby", ["sync"], { kind: "fs", cost: COSTS.walk, twin: promised("globby#default") }),
  ],
};
