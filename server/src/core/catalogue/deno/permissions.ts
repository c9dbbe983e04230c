/** Deno's permissions: asking for one stops the program until somebody answers at the terminal, awaited or not. */
import type { CataloguePart, OperationRow } from "../row.ts";
import { cost } from "../row.ts";

const ASKS = cost("extreme", "waits until somebody answers at the terminal");
const LOOKS = cost("trivial", "one look-up in a table");
const SOURCE =
  "Deno's runtime/js/10_permissions.js: each promise is made of what the synchronous call returned";

/** The object, and the class of it that a parameter may be declared with. */
function members(name: string, row: Omit<OperationRow, "symbol" | "source">): readonly OperationRow[] {
  return ["permissions", "Permissions"].map((owner) => ({
    symbol: `global#Deno.${owner}.${name}`,
    source: SOURCE,
    ...row,
  }));
}

export const denoPermissions: CataloguePart = {
  operations: [
    ...members("requestSync", { kind: "user-input", cost: ASKS, alternatives: ["hoist"] }),
    ...members("request", { kind: "user-input", cost: ASKS, alternatives: ["hoist"], fake: true }),
    ...members("querySync", { kind: "compute", cost: LOOKS, alternatives: ["hoist"] }),
    ...members("revokeSync", { kind: "compute", cost: LOOKS, alternatives: ["hoist"] }),
  ],
};
