/** The plain way to replace an operation: its twin stands in its place, awaited, with the same arguments. */
import { ts } from "ts-morph";
import { isOwn } from "../catalogue/catalogue.ts";
import type { OperationRow, Twin } from "../catalogue/row.ts";
import type { TextEdit } from "../finding/edit.ts";
import { awaiting } from "./await-text.ts";
import type { FileDraft } from "./file-draft.ts";
import { unwrap } from "../facts/unwrap.ts";
import { adaptOptions } from "./options.ts";
import { parseSymbol, type FixSite } from "./site.ts";
import { nameTwin } from "./twin-name.ts";

/** What a person should know of a change that was drafted, or why nothing was. */
export type Changed =
  | {
      readonly notes: readonly string[];
      /** Other operations of the same function that the change awaits now. */
      readonly along?: readonly ts.Node[];
    }
  | { readonly declined: string };

/** The name of the twin, as titles have it: `readFile`, `rimraf` for a package that is itself the function. */
export function twinTitle({ row }: FixSite): string {
  if (row.recipe === "load") return "import()";
  const { module, path } = parseSymbol(row.twin?.symbol ?? row.symbol);
  const name = path.at(-1) ?? module;
  return name === "default" ? module : name;
}

export interface Chaining {
  /** What the promise goes through before it is awaited: `.catch(() => undefined)`. */
  readonly chained?: string;
  /** The node whose place the call takes; without it, its own. */
  readonly instead?: ts.Expression;
}

/** Drafts the awaited twin in the operation's place. */
export function replaceInPlace(
  site: FixSite,
  { rewrite, imports, moved }: FileDraft,
  { chained = "", instead }: Chaining = {},
): Changed {
  const { node, row } = site;
  const { twin } = row;
  if (!twin) return { declined: withoutTwin(row) };
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
  const around = awaiting(instead ?? node, twin, moved);
  rewrite.wrap(node, around.before, callEnd(node) + chained + around.after);
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

function withoutTwin({ alternatives }: OperationRow): string {
  return alternatives?.includes("worker")
    ? "it has no asynchronous API: move it to a worker thread (worker)"
    : "there is no asynchronous API that does the same";
}
