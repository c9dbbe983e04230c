/** The local async fix: a synchronous call in a function that is async already becomes its awaited twin. */
import { ts } from "ts-morph";
import { isOwn } from "../catalogue/catalogue.ts";
import type { Twin } from "../catalogue/row.ts";
import type { TextEdit } from "../finding/edit.ts";
import { awaitPlace } from "./await-place.ts";
import { awaiting } from "./await-text.ts";
import { draftFile, type FileDraft } from "./file-draft.ts";
import { interleavingNotes } from "./interleaving.ts";
import { unwrap } from "./module-binding.ts";
import { adaptOptions } from "./options.ts";
import { parseSymbol, type FixSite } from "./site.ts";
import { nameTwin } from "./twin-name.ts";

/** Edits for several operations of one file, and the reasons of those that were left out. */
export interface AsyncFileEdits {
  readonly edits: readonly TextEdit[];
  /** What a person should know; without notes the fix is `safe`. */
  readonly notes: readonly string[];
  readonly fixed: readonly FixSite[];
  readonly declined: readonly { readonly site: FixSite; readonly reason: string }[];
}

/** The name of the twin, as titles have it: `readFile`, `rimraf` for a package that is itself the function. */
export function twinTitle(site: FixSite): string {
  const { module, path } = parseSymbol(site.row.twin?.symbol ?? site.row.symbol);
  const name = path.at(-1) ?? module;
  return name === "default" ? module : name;
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
  return { notes: [...outcome.notes, ...interleavingNotes(site.node, place.owner)] };
}

/** What a person should know of a change that was drafted, or why nothing was. */
export type Changed = { readonly notes: readonly string[] } | { readonly declined: string };

/** Drafts the awaited twin in the operation's place. Whether an `await` can stand there is for the caller to know. */
export function replaceByTwin(site: FixSite, { rewrite, imports }: FileDraft): Changed {
  const { node, row } = site;
  const { twin } = row;
  if (!twin) return { declined: "there is no asynchronous API that does the same" };
  if (twin.offloads === "no") {
    return { declined: `${twinTitle(site)} is asynchronous in name only: its work stays on this thread` };
  }
  const isOfWorkspace = isOwn(twin.symbol) || twin.symbol.startsWith(".");
  if (isOfWorkspace && parseSymbol(twin.symbol).module !== parseSymbol(row.symbol).module)
    return { declined: `${twinTitle(site)} is in another file of the workspace: import it from there` };
  if (ts.isPropertyAccessExpression(node)) {
    return { declined: "reading a property can't be awaited; call the asynchronous API before it" };
  }
  const options = adaptOptions(site, twin);
  if ("declined" in options) return options;
  if (isInOptionalChain(node)) {
    return { declined: "the optional chain goes on behind the call: an await would cut it in two" };
  }
  const callee = nameTwin(site, unwrap(node.expression), twin, imports);
  if ("declined" in callee) return callee;
  const around = awaiting(node, twin);
  rewrite.wrap(node, around.before, callEnd(node) + around.after);
  for (const edit of [...withoutNew(node), ...callee, ...options.edits]) rewrite.replace(edit, edit.text);
  return { notes: notesOf(twin) };
}

function notesOf(twin: Twin): readonly string[] {
  const notes = twin.note === undefined ? [] : [twin.note];
  return twin.since === undefined ? notes : [...notes, `it needs Node ${twin.since} or newer`];
}

/** A longer optional chain of which the call is the beginning: `fs?.readFileSync(p).trim()`. */
function isInOptionalChain(node: ts.Node): boolean {
  if (!(node.flags & ts.NodeFlags.OptionalChain)) return false;
  const { parent } = node;
  return ts.isOptionalChain(parent) && parent.expression === node;
}

function withoutNew(node: ts.CallExpression | ts.NewExpression): readonly TextEdit[] {
  if (!ts.isNewExpression(node)) return [];
  return [{ start: node.getStart(), end: node.expression.getStart(), text: "" }];
}

function callEnd(node: ts.CallExpression | ts.NewExpression): string {
  return node.arguments ? "" : "()";
}
