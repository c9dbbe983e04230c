import { UsageError, type EngineModule } from "./io.ts";

/** Throws a UsageError for the first id that is no rule's. */
export function checkRules(ids: readonly string[], rules: EngineModule["rules"]): void {
  const known = rules.map((rule) => rule.id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`unknown rule ${JSON.stringify(unknown)}; there are ${known.join(", ")}`);
}
