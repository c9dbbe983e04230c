/**
 * What JSDoc says that a function does beside giving a result: `@pure`, `@reads <resource>[, …]`, `@writes <resource>[, …]`.
 * It may stand on a function, on a method, and on a signature that has no body here.
 */
import { ts } from "ts-morph";
import { RESOURCES, type Resource } from "../catalogue/effects/effect-row.ts";
import { mayStateEffects } from "../project/program.ts";
import { isTag, overloadsOf } from "./annotations.ts";
import { startOf, type State } from "./state.ts";

export interface StatedEffects {
  /** Of what it speaks of. */
  readonly name: string;
  /** Where that name stands. */
  readonly at: number;
  /** The function that it speaks of, where that has a body; -1 elsewhere. */
  readonly function: number;
  /** None of both: it does nothing but give a result. */
  readonly reads: readonly Resource[];
  readonly writes: readonly Resource[];
}

/** What was stated, in the order of the text; words that nobody understands are misread. */
export function statedEffectsOf(state: State): readonly StatedEffects[] {
  const { sourceFile } = state;
  if (!mayStateEffects(sourceFile.text)) return [];
  const found: StatedEffects[] = [];
  const seen = new Set<number>();
  const visit = (node: ts.Node): void => {
    const tags = isSpokenOf(node) ? tagsOf(node).filter((tag) => !seen.has(startOf(state, tag))) : [];
    if (tags.length > 0) {
      for (const tag of tags) seen.add(startOf(state, tag));
      found.push(statedBy(state, node as ts.NamedDeclaration, tags));
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  // `@pure` has other meanings on what can't be called.
  for (const { index, 0: tag } of sourceFile.text.matchAll(/@(?:reads|writes)\b/g))
    if (!seen.has(index) && isTag(sourceFile, index))
      state.misread.push({ at: index, message: `${tag} stands on nothing that can be called` });
  return found;
}

/** What can be called, and what holds it: but for names whose value is a function, which speaks for itself. */
function isSpokenOf(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true;
  const isHolder =
    ts.isVariableDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node);
  return isHolder && !("initializer" in node && node.initializer && ts.isFunctionLike(node.initializer));
}

function tagsOf(node: ts.Node): readonly ts.JSDocTag[] {
  return ts.getJSDocTags(node).filter(({ tagName }) => /^(pure|reads|writes)$/.test(tagName.text));
}

function statedBy(state: State, node: ts.NamedDeclaration, tags: readonly ts.JSDocTag[]): StatedEffects {
  const holder = node.name ?? (node.parent as Partial<ts.NamedDeclaration>).name;
  const stated = (word: "reads" | "writes"): readonly Resource[] =>
    tags.filter(({ tagName }) => tagName.text === word).flatMap((tag) => resourcesOf(state, tag));
  const bodied = [node, ...overloadsOf(node)].find(
    (each) => ts.isFunctionLike(each) && (each as ts.FunctionLikeDeclaration).body !== undefined,
  );
  const [reads, writes] = [stated("reads"), stated("writes")];
  const pure = tags.find(({ tagName }) => tagName.text === "pure");
  if (pure && reads.length + writes.length > 0)
    state.misread.push({
      at: startOf(state, pure),
      message: "@pure says the opposite of @reads and @writes",
    });
  return {
    name: holder && "text" in holder ? String(holder.text) : "",
    at: startOf(state, holder ?? node),
    function: (bodied && state.indexes.get(bodied)) ?? -1,
    reads,
    writes,
  };
}

/** The words behind the tag, up to two hyphens. */
function resourcesOf(state: State, tag: ts.JSDocTag): readonly Resource[] {
  const { text } = state.sourceFile;
  const { end } = tag.tagName;
  const [line = ""] = text.slice(end, tag.end).split(/[\r\n]|\*\/|--/);
  const words = [...line.matchAll(/[^\s,*]+/g)];
  if (words.length === 0)
    state.misread.push({ at: startOf(state, tag), message: `@${tag.tagName.text} names nothing: ${KNOWN}` });
  return words.flatMap(({ 0: word, index }) => {
    const resource = RESOURCES.find((each) => each === word);
    if (resource) return [resource];
    state.misread.push({ at: end + index, message: `${word} is none of ${KNOWN}; text follows two hyphens` });
    return [];
  });
}

const KNOWN = RESOURCES.join(", ");
