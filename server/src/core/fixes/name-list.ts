/** Edits of one list of names: `{ readFileSync, statSync }` of an import, or of a destructured `require`. */
import type { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import { byCodeUnit } from "../finding/order.ts";
import { endOfLine, separatorAfter } from "./file-style.ts";

export type NameList = ts.NamedImports | ts.ObjectBindingPattern;
type Element = ts.ImportSpecifier | ts.BindingElement;

/**
 * Adds names to a list and removes others from it. The first added name takes the place of the first removed one.
 * Something has to stay: a list that becomes empty is its statement's business.
 */
export function editList(
  sourceFile: ts.SourceFile,
  list: NameList,
  added: readonly string[],
  removed: ReadonlySet<ts.Node>,
): readonly TextEdit[] {
  const elements: readonly Element[] = [...list.elements];
  const gone = elements.filter((element) => removed.has(element));
  const replaced = added.length > 0 ? gone[0] : undefined;
  const edits: TextEdit[] = [];
  if (replaced) {
    edits.push({ start: replaced.getStart(sourceFile), end: replaced.end, text: added[0] ?? "" });
  }
  const stays = (element: Element): boolean => element === replaced || !removed.has(element);
  edits.push(...deletions(sourceFile, elements, stays));
  const appended = replaced ? added.slice(1) : added;
  const names = appended.toSorted(byCodeUnit);
  const rest = elements.filter(stays);
  if (rest.length === 0) return [...edits, ...(names.length > 0 ? [filling(sourceFile, list, names)] : [])];
  return [...edits, ...names.map((name) => adding(sourceFile, list, rest, name))];
}

function filling(sourceFile: ts.SourceFile, list: NameList, names: readonly string[]): TextEdit {
  return { start: list.getStart(sourceFile) + 1, end: list.end - 1, text: ` ${names.join(", ")} ` };
}

/** A list that is sorted stays so; otherwise the name comes last. */
function adding(
  sourceFile: ts.SourceFile,
  list: NameList,
  elements: readonly Element[],
  name: string,
): TextEdit {
  const texts = elements.map((element) => element.getText(sourceFile));
  const isSorted = texts.every((text, index) => index === 0 || byCodeUnit(texts[index - 1] ?? "", text) < 0);
  const next = isSorted ? elements[texts.findIndex((text) => byCodeUnit(name, text) < 0)] : undefined;
  const neighbour = next ?? elements.at(-1);
  if (!neighbour) return filling(sourceFile, list, [name]);
  const separator = separatorAfter(sourceFile, list, neighbour);
  if (next) {
    const start = next.getStart(sourceFile);
    return { start, end: start, text: name + separator };
  }
  const isOpen = list.elements.hasTrailingComma && separator !== ", " && neighbour === list.elements.at(-1);
  const start = isOpen ? endOfLine(sourceFile, list.elements.end) : neighbour.end;
  return { start, end: start, text: isOpen ? `${separator.slice(1)}${name},` : separator + name };
}

/** One edit for each run of neighbours that go, with the commas that they leave over. */
function deletions(
  sourceFile: ts.SourceFile,
  elements: readonly Element[],
  stays: (element: Element) => boolean,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let index = 0; index < elements.length; index++) {
    const first = elements[index];
    if (!first || stays(first)) continue;
    let next = index + 1;
    while (elements[next] && !stays(elements[next] as Element)) next++;
    const after = elements[next];
    const before = elements[index - 1];
    const last = elements[next - 1] ?? first;
    if (after) edits.push({ start: first.getStart(sourceFile), end: after.getStart(sourceFile), text: "" });
    else if (before) edits.push({ start: before.end, end: last.end, text: "" });
    index = next;
  }
  return edits;
}
