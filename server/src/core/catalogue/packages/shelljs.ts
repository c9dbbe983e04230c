import { hasFunction, mayBeFunction, optionMayBe } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";
import { alwaysDeclines, COSTS, operations, promised } from "./rows.ts";

const SOURCE = "shelljs's README: all commands run synchronously, unless otherwise stated";
const onFiles = (names: readonly string[], fileCost: OperationRow["cost"]): readonly OperationRow[] =>
  operations("shelljs", names, { kind: "fs", cost: fileCost, source: SOURCE });

const waits: Condition = (call) =>
  !hasFunction(call) && !mayBeFunction(call, 2) && !optionMayBe(call, 1, "async", true);

/** Its commands by name: the rest (`cd`, `echo`, `env`, `config`, `set`, `exit`) costs nothing worth a word. */
export const shelljs: CataloguePart = {
  operations: [
    {
      symbol: "shelljs#exec",
      kind: "process",
      cost: COSTS.program,
      when: waits,
      source: SOURCE,
      twin: promised("node:child_process#exec", {
        by: "promisify",
        offloads: "process",
        declines: alwaysDeclines(
          "`shelljs.exec` answers a string with `code` and never throws; `exec` of node:child_process does neither",
        ),
      }),
    },
    {
      symbol: "shelljs#cmd",
      kind: "process",
      cost: COSTS.program,
      source: SOURCE,
      alternatives: ["process"],
    },
    ...onFiles(["cat", "head", "tail", "sort", "uniq", "sed", "grep"], COSTS.contents),
    ...onFiles(["cp", "mv", "rm"], COSTS.tree),
    ...onFiles(["find"], COSTS.walk),
    ...onFiles(["ls", "mkdir", "chmod", "ln", "touch", "pushd", "popd"], COSTS.file),
    ...onFiles(["test"], COSTS.lookup),
    ...onFiles(["which"], COSTS.search),
    ...onFiles(["ShellString.to", "ShellString.toEnd"], cost("low", "writes a file")),
  ],
};
