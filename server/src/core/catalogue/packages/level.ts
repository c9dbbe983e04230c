/** `classic-level`, and `level`, which is that on Node. `level-party` only works asynchronously. */
import { cost } from "../row.ts";
import type { CataloguePart } from "../row.ts";
import { withTwins } from "./rows.ts";

const get = {
  kind: "database",
  cost: cost("low", "one look-up, from the disk unless it is cached"),
} as const;

export const level: CataloguePart = {
  operations: [
    ...withTwins("classic-level", { "ClassicLevel.getSync": "ClassicLevel.get" }, get),
    ...withTwins("level", { "Level.getSync": "Level.get" }, get),
  ],
};
