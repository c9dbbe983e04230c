/** What a plugin of webpack is given: its resolvers, which are those of `enhanced-resolve`. */
import type { CataloguePart } from "../row.ts";
import { alwaysDeclines, COSTS, withTwins } from "./rows.ts";

export const webpack: CataloguePart = {
  operations: withTwins(
    "webpack",
    {
      "Resolver.resolveSync": "Resolver.resolve",
      "ResolverWithOptions.resolveSync": "ResolverWithOptions.resolve",
    },
    { kind: "fs", cost: COSTS.search },
    {
      by: "promisify",
      declines: alwaysDeclines("the asynchronous form takes one argument more, before its callback"),
    },
  ),
};
