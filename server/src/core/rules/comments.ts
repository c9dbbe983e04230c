/** What the rules about comments share: which suppressions speak against something, and where a comment stands. */
import type { SuppressionComment } from "../facts/facts.ts";
import { suppressionOf } from "../facts/suppressions.ts";
import type { FileNode } from "../reach/universe.ts";
import type { Evidence, Found, Mend } from "./rule.ts";
import { placeOf, statementContext, type RuleView } from "./view.ts";

export function* allSuppressions(
  view: RuleView,
): Generator<{ readonly file: FileNode; readonly suppression: SuppressionComment }> {
  for (const file of view.graph.universe.files)
    for (const suppression of file.facts.suppressions) yield { file, suppression };
}

/** The rules whose findings each suppression suppresses, by their names. */
export type Uses = ReadonlyMap<SuppressionComment, ReadonlySet<string>>;

export function usesOf(found: readonly Found[], view: RuleView): Uses {
  const uses = new Map<SuppressionComment, Set<string>>();
  for (const [{ id, suppressible }, { place }] of found) {
    const { suppressions = [] } = view.graph.universe.byPath.get(place.file)?.facts ?? {};
    const speaker = suppressionOf(suppressions, id, place.start.line - 1);
    if (!speaker || suppressible === false) continue;
    const known = uses.get(speaker);
    if (known) known.add(id);
    else uses.set(speaker, new Set([id]));
  }
  return uses;
}

export function evidenceAt(
  view: RuleView,
  file: FileNode,
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  mends: readonly Mend[],
): Evidence {
  const context = statementContext(view, file, start);
  return {
    place: placeOf(file, start, end),
    context,
    operations: [],
    alternatives: [],
    message,
    symbol: context.function,
    mends,
  };
}
