import type { CataloguePart } from "../row.ts";
import { alwaysDeclines, COSTS, operations, promised, withTwins } from "./rows.ts";

const STRATEGIES = ["rimraf", "native", "manual", "windows", "posix", "moveRemove"];
const remove = { kind: "fs", cost: COSTS.tree } as const;

const strategyTwins = Object.fromEntries(
  STRATEGIES.flatMap((name) => [
    [`${name}Sync`, name],
    [`${name}.sync`, name],
  ]),
);

export const rimraf: CataloguePart = {
  operations: [
    ...withTwins("rimraf", strategyTwins, remove),
    ...operations("rimraf", ["sync"], {
      ...remove,
      twin: promised("rimraf#rimraf", {
        declines: alwaysDeclines(
          "rimraf 3 and older have only a callback API; with rimraf 4 or later call `rimrafSync` and fix that",
        ),
      }),
    }),
  ],
};
