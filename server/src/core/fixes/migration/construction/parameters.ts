/** The parameters of a constructor that is handed values: which stay, and the text of the list. */
import { ts } from "ts-morph";
import { separatorAfter } from "../../file-style.ts";
import { spanOf, type Rewrite } from "../../rewrite.ts";
import { isReference, isWithin } from "./available.ts";

export interface ParameterPlan {
  /** By which the factory calls the constructor, in order. */
  readonly kept: readonly ts.ParameterDeclaration[];
  /** What is handed comes before all others: some of those may be left out. */
  readonly handedFirst: boolean;
}

/** Parameters that only what moved away has used go with it, unless comments describe them. */
export function planParameters(
  constructor: ts.ConstructorDeclaration,
  gone: readonly ts.Node[],
): ParameterPlan {
  const isDescribed = ts.getJSDocTags(constructor).some(ts.isJSDocParameterTag);
  const kept = constructor.parameters.filter(
    (parameter) => isDescribed || !isOnlyUsedIn(parameter, constructor, gone),
  );
  const handedFirst = kept.some(
    ({ questionToken, dotDotDotToken, initializer }) => questionToken ?? dotDotDotToken ?? initializer,
  );
  return { kept, handedFirst };
}

function isOnlyUsedIn(
  { name, modifiers = [] as unknown as ts.NodeArray<ts.ModifierLike> }: ts.ParameterDeclaration,
  constructor: ts.ConstructorDeclaration,
  gone: readonly ts.Node[],
): boolean {
  if (!ts.isIdentifier(name) || modifiers.length > 0) return false;
  let isUsed = false;
  const isUsedElsewhere = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text && isReference(node)) {
      isUsed = true;
      return !gone.some((each) => isWithin(node, each));
    }
    return ts.forEachChild(node, (child) => isUsedElsewhere(child) || undefined) ?? false;
  };
  return !isUsedElsewhere(constructor) && isUsed;
}

/** `added` are the texts of parameters for what is handed. */
export function drawParameters(
  rewrite: Rewrite,
  { parameters }: ts.ConstructorDeclaration,
  { kept, handedFirst }: ParameterPlan,
  added: readonly string[],
): void {
  const list = [...parameters];
  const [first] = list;
  if (!first) return rewrite.replace({ start: parameters.pos, end: parameters.pos }, added.join(", "));
  const file = first.getSourceFile();
  const isDropped = (at: number): boolean => !kept.includes(list[at]!);
  const separator = separatorAfter(file, first.parent, first);
  const text = added.join(separator);
  const [from, to] = [first.getStart(), list.at(-1)!.end];
  if (kept.length === 0) return rewrite.replace({ start: from, end: to }, text);
  const spot = handedFirst ? 0 : list.length - 1;
  for (const [at, parameter] of list.entries()) {
    if (!isDropped(at) || (at === spot && text !== "")) continue;
    const isTrailing = list.slice(at).every((each) => !kept.includes(each));
    if ((handedFirst && text !== "") || isTrailing)
      rewrite.replace({ start: list[at - 1]!.end, end: parameter.end }, "");
    else rewrite.replace({ start: parameter.getStart(), end: list[at + 1]!.getStart() }, "");
  }
  if (text === "") return;
  if (isDropped(spot)) return rewrite.replace(spanOf(list[spot]!), text);
  const place = handedFirst ? from : to;
  rewrite.replace({ start: place, end: place }, handedFirst ? text + separator : separator + text);
}

/** Of the factory: the same, without what makes them fields. A pattern gets a name, and is taken apart inside. */
export function factoryParameter(parameter: ts.ParameterDeclaration, name: string | undefined): string {
  const text = parameter
    .getSourceFile()
    .text.slice((parameter.dotDotDotToken ?? parameter.name).getStart(), parameter.end);
  return name === undefined ? text : name + text.slice(parameter.name.getWidth());
}
