import { cost } from "../row.ts";
import type { CataloguePart } from "../row.ts";
import { alwaysDeclines, withTwins } from "./rows.ts";

/**
 * The bridge to a Java machine in the same process. Left out: the methods that it adds to Java objects by its options,
 * `listSync` for `list`, whose names no declaration has.
 */
export const java: CataloguePart = {
  operations: withTwins(
    "java",
    {
      callMethodSync: "callMethod",
      callStaticMethodSync: "callStaticMethod",
      newInstanceSync: "newInstance",
    },
    { kind: "compute", cost: cost("medium", "depends on the Java code; the first call starts the machine") },
    {
      by: "promisify",
      declines: alwaysDeclines(
        "its functions need `java` as their `this`; option `promiseSuffix` gives them as promises",
      ),
    },
  ),
};
