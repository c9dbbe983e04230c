/** The local async fix: a synchronous call in a function that is async already becomes its awaited twin. */
import type { TextEdit } from "../finding/edit.ts";
import { awaitPlace } from "./await-place.ts";
import { draftFile, type FileDraft } from "./file-draft.ts";
import { replaceInPlace, type Changed } from "./in-place.ts";
import { interleavingNotes } from "./interleaving.ts";
import { recipeOf } from "./recipes/index.ts";
import type { FixSite } from "./site.ts";

/** Edits for several operations of one file, and the reasons of those that were left out. */
export interface AsyncFileEdits {
  readonly edits: readonly TextEdit[];
  /** What a person should know; without notes the fix is `safe`. */
  readonly notes: readonly string[];
  readonly fixed: readonly FixSite[];
  readonly declined: readonly { readonly site: FixSite; readonly reason: string }[];
}

/** The fixes of several operations of one file at once; all sites have the same source file. */
export function asyncEditsOfFile(sites: readonly FixSite[]): AsyncFileEdits {
  const notes = new Set<string>();
  const fixed: FixSite[] = [];
  const declined: { site: FixSite; reason: string }[] = [];
  const sourceFile = sites[0]?.sourceFile;
  if (!sourceFile) return { edits: [], notes: [], fixed, declined };
  const draft = draftFile(sourceFile);
  for (const site of [...sites].sort((a, b) => a.node.getStart() - b.node.getStart())) {
    const outcome = fixSite(site, draft);
    if ("declined" in outcome) {
      declined.push({ site, reason: outcome.declined });
      continue;
    }
    fixed.push(site);
    for (const note of outcome.notes) notes.add(note);
  }
  return { edits: draft.edits(), notes: [...notes], fixed, declined };
}

/** Awaits the twin where an `await` can stand. */
function fixSite(site: FixSite, draft: FileDraft): Changed {
  const place = awaitPlace(site.node);
  if ("declined" in place) return place;
  const outcome = replaceByTwin(site, draft);
  if ("declined" in outcome) return outcome;
  const awaited = [site.node, ...(outcome.along ?? [])];
  return { notes: [...outcome.notes, ...awaited.flatMap((node) => interleavingNotes(node, place.owner))] };
}

export { twinTitle } from "./in-place.ts";

/**
 * Drafts the awaited twin in the operation's place, by the recipe of its row where it has one. What a recipe of another
 * operation has taken along is done already. Whether an `await` can stand there is for the caller to know.
 */
export function replaceByTwin(site: FixSite, draft: FileDraft): Changed {
  if (draft.changed.has(site.node)) return { notes: [] };
  const outcome = (recipeOf(site.row) ?? replaceInPlace)(site, draft);
  if ("declined" in outcome) return outcome;
  for (const node of [site.node, ...(outcome.along ?? [])]) draft.changed.add(node);
  return outcome;
}
