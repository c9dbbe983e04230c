/** Questions about the machine, the user and the repository: node-machine-id, username, os-locale, is-docker, git-branch, git-rev-sync. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, operations, withTwins } from "./rows.ts";

/** The answer never changes while the process runs. */
const program: Omit<OperationRow, "symbol"> = {
  kind: "process",
  cost: COSTS.program,
  alternatives: ["hoist"],
};
const repository: Omit<OperationRow, "symbol"> = {
  kind: "fs",
  cost: cost("low", "reads a few files of the repository"),
  alternatives: ["hoist"],
};

/** What git-rev-sync reads itself; for everything else it runs git. */
const READ_FROM_FILES = ["short", "long", "branch"];
const ASKED_OF_GIT = [
  ...["message", "tag", "tagFirstParent", "hasUnstagedChanges", "isDirty", "isTagDirty"],
  ...["remoteUrl", "date", "count"],
];

export const machine: CataloguePart = {
  operations: [
    ...withTwins("node-machine-id", { machineIdSync: "machineId" }, program, { offloads: "process" }),
    ...withTwins(
      "username",
      { usernameSync: "username" },
      { ...program, cost: onlySometimes("id") },
      { offloads: "process" },
    ),
    ...withTwins(
      "username",
      { sync: "default" },
      { ...program, cost: onlySometimes("id") },
      { offloads: "process" },
    ),
    ...withTwins(
      "os-locale",
      { osLocaleSync: "osLocale" },
      { ...program, cost: onlySometimes("locale") },
      { offloads: "process" },
    ),
    ...withTwins(
      "os-locale",
      { sync: "default" },
      { ...program, cost: onlySometimes("locale") },
      { offloads: "process" },
    ),
    {
      symbol: "is-docker#default",
      kind: "fs",
      cost: cost("trivial", "reads three small files, once"),
      alternatives: ["hoist"],
    },
    ...withTwins("git-branch", { sync: "default" }, repository),
    ...operations("git-rev-sync", READ_FROM_FILES, repository),
    ...operations("git-rev-sync", ASKED_OF_GIT, program),
  ],
};

/** Environment variables are asked first, and the answer is kept. */
function onlySometimes(name: string) {
  return cost("low", `runs \`${name}\` where the environment does not tell, once`);
}
