/** Searches of a list in a loop: an index of the list is made once before it, and asked in each turn. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { FileDraft } from "../file-draft.ts";
import { needsSemicolonBefore } from "../await-text.ts";
import { isTypeScript, styleOf } from "../file-style.ts";
import { functionAround, indentationStep, localName } from "../layout.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { spanOf } from "../rewrite.ts";
import { assignmentTo, holds } from "../state-change.ts";
import { resolveName } from "../scope.ts";
import { isAccess, statePartAt } from "../state-part.ts";
import { isPrivate } from "../yield/private.ts";
import { mayBeNothing } from "./nothing.ts";
import { lookUpAt, membersOf, type LookUp } from "./look-up.ts";
import { excerptOf, type Form, type Refused } from "./form.ts";
import {
  changeIn,
  isOnlyLookedAt,
  placeBefore,
  putOnceBefore,
  repeatsAround,
  unknownEffects,
  visitWithCalled,
  type Repeat,
} from "./repeat.ts";

/** A list that is written down with no more than so many items is searched as fast as an index is asked. */
const FEW_ITEMS = 16;

export function lookUpForm(call: ts.CallExpression, types: TypeDoor): Form | Refused | undefined {
  const found = lookUpAt(call);
  if (!found || isShort(found.list) || isGroup(found.list)) return undefined;
  const { list, key, rest } = found;
  // Only the condition before shows that the item has such a member.
  if (rest?.isLater && key && types.property(key.parameter, membersOf(key.of)[0]!).is === "none")
    return undefined;
  const kind = types.kindOf(list);
  // Texts have `includes` and `indexOf` too, but take no callback.
  const isTaken = kind === "any" && found.isStrict && found.node === call;
  if (kind !== "array" && !isTaken) return undefined;
  const refused = (reason: string, node: ts.Node = call): Refused => ({ node, reason });
  const around = repeatsAround(call);
  const [innermost] = around;
  if (!innermost) return undefined;
  const change = changeIn(list, innermost);
  // The list is another one in each turn: nothing is searched again.
  if (change && isDeclaredIn(list, innermost)) return undefined;
  if (change === list)
    return refused(`\`${excerptOf(list)}\` is made in each turn: there is nothing to keep`);
  if (change)
    return refused(`\`${excerptOf(list)}\` changes in the loop: an index would not show that`, change);
  const fixed = around.slice(
    0,
    firstIndex(around, (each) => changeIn(list, each) !== undefined),
  );
  const repeat = fixed.findLast((each) => placeBefore(each) !== undefined);
  const place = repeat && placeBefore(repeat);
  if (!repeat || !place) return refused("there is no place before the loop where an index could be made");
  if (found.answers !== "has" && isTypeScript(call.getSourceFile()) && !listType(list, types))
    return refused(`the type of \`${excerptOf(list)}\` can't be written down`);
  const keyChange = found.key && changeOfKey(found.key.of, repeat);
  if (keyChange)
    return refused(`\`${excerptOf(keyChange)}\` changes in the loop, and the index goes by it`, keyChange);
  return {
    node: call,
    title: `Look up \`${excerptOf(call)}\` in an index made once`,
    notes: [
      ...(isTaken ? [`\`${excerptOf(list)}\` is taken for a list: its type is not known`] : []),
      ...equalityNotes(found, types),
      ...changeNotes(list, repeat, types),
    ],
    draft: (draft) => draw(draft, found, place, types),
  };
}

function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  const index = items.findIndex(test);
  return index === -1 ? items.length : index;
}

/** `(index.get(key) ?? [])`: what an index gave already. */
function isGroup(list: ts.Expression): boolean {
  const node = unwrap(list);
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    ts.isArrayLiteralExpression(node.right) &&
    /\.get$/.test(ts.isCallExpression(node.left) ? node.left.expression.getText() : "")
  );
}

function isDeclaredIn(list: ts.Expression, repeat: Repeat): boolean {
  const declaring = statePartAt(list)?.declaring;
  return declaring !== undefined && holds(repeat, declaring);
}

function isShort(list: ts.Expression): boolean {
  const declared = ts.isIdentifier(list) ? resolveName(list.text, list)?.parent : undefined;
  const written = declared && ts.isVariableDeclaration(declared) ? declared.initializer : list;
  const literal = written && (ts.isAsExpression(written) ? written.expression : written);
  if (!literal || !ts.isArrayLiteralExpression(literal)) return false;
  const isConstant = list === written || ((declared?.parent.flags ?? 0) & ts.NodeFlags.Const) !== 0;
  const { elements } = literal;
  return (
    isConstant && elements.length > 0 && elements.length <= FEW_ITEMS && !elements.some(ts.isSpreadElement)
  );
}

/** An assignment to a member of that name: it may be that of an item. */
function changeOfKey(key: ts.Expression, repeat: Repeat): ts.Node | undefined {
  const names = new Set(membersOf(key));
  let found: ts.Node | undefined;
  visitWithCalled(repeat, (node) => {
    if (isAccess(node) && names.has(membersOf(node).at(-1)!) && assignmentTo(node)) found ??= node;
  });
  return found;
}

/** Nothing is left of the comparison then: an index finds `NaN`, which equals nothing, and what is narrowed is needed. */
function isAnswered({ key, sought }: LookUp, types: TypeDoor): boolean {
  return key !== undefined && types.textOf(sought) === "string" && types.textOf(key.of) === "string";
}

function equalityNotes({ isStrict, sought, rest }: LookUp, types: TypeDoor): readonly string[] {
  // With other conditions, the comparison stays where it makes a difference.
  return isStrict && !rest && /\b(number|any|unknown)\b/.test(types.textOf(sought))
    ? [`\`NaN\` is found now, which \`===\` never finds: \`${excerptOf(sought)}\` must not be it`]
    : [];
}

function changeNotes(list: ts.Expression, repeat: Repeat, types: TypeDoor): readonly string[] {
  const effects = unknownEffects(repeat);
  if (effects.length === 0) return [];
  const declaring = ts.isIdentifier(list) ? resolveName(list.text, list) : undefined;
  const owner = functionAround(repeat);
  const isOwn = declaring !== undefined && !ts.isSourceFile(owner) && holds(owner, declaring);
  if (isOwn && isPrivate(declaring, 0, { loop: repeat, owner, types })) return [];
  const [first] = effects;
  const who =
    first === "await" ? "nobody may change it while the loop waits" : `\`${first}\` must not change it`;
  return [`the index shows \`${excerptOf(list)}\` as it was before the loop: ${who}`];
}

function draw(
  draft: FileDraft,
  found: LookUp,
  place: ts.Statement | ts.ArrowFunction,
  types: TypeDoor,
): void {
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const { node, list, answers, negated, sought, rest } = found;
  const isTyped = isTypeScript(sourceFile);
  const linesFor = (own: string) =>
    linesOf(found, { name: own, isTyped, step: indentationStep(sourceFile) }, types);
  const name = indexName(draft, place, linesFor("").join("\n"), () => {
    const made = localName(draft, functionAround(place), [nameOf(found)]);
    const lines = linesFor(made).map((line) => (/[{}]$/.test(line) ? line : line + semicolon));
    putOnceBefore(draft, place, lines);
    return made;
  });
  const start = needsSemicolonBefore(node) ? ";" : "";
  if (rest) {
    rewrite.replace(spanOf(list), `${start}(${name}.get(${sought.getText()}) ?? [])`);
    if (isAnswered(found, types)) rewrite.replace(rest.answered, "");
    return;
  }
  const key = spanOf(sought);
  if (answers === "has") rewrite.arrange(node, [`${negated ? "!" : ""}${name}.has(`, key, ")"]);
  else if (answers === "first") rewrite.arrange(node, [`${name}.get(`, key, ")"]);
  else if (isOnlyLookedAt(node)) rewrite.arrange(node, [`${start}(${name}.get(`, key, ") ?? [])"]);
  else rewrite.arrange(node, [`${start}[...(${name}.get(`, key, ") ?? [])]"]);
}

const indexes = new WeakMap<FileDraft, Map<string, string>>();

/** The name of an index: the same one for questions that take the same index at the same place. */
function indexName(draft: FileDraft, place: ts.Node, lines: string, make: () => string): string {
  let known = indexes.get(draft);
  if (!known) indexes.set(draft, (known = new Map()));
  const key = `${place.pos} ${lines}`;
  const name = known.get(key) ?? make();
  known.set(key, name);
  return name;
}

interface Writing {
  readonly name: string;
  readonly isTyped: boolean;
  readonly step: string;
}

function linesOf(
  { list, answers, key, sought }: LookUp,
  { name, isTyped, step }: Writing,
  types: TypeDoor,
): string[] {
  const from = list.getText();
  const item = key?.parameter.text ?? "each";
  const of = key?.of.getText() ?? item;
  const isSame = !mayBeNothing(sought, types) && (!key || types.textOf(sought) === types.textOf(key.of));
  if (answers === "has") {
    const argument = isTyped && !isSame ? "<unknown>" : "";
    return [`const ${name} = new Set${argument}(${key ? `${from}.map((${item}) => ${of})` : from})`];
  }
  const each = `(${listType(list, types) ?? "unknown[]"})[number]`;
  const member = (key ? membersOf(key.of) : []).map((part) => `[${JSON.stringify(part)}]`).join("");
  const keyType = isSame ? each + member : "unknown";
  const typeArguments = isTyped ? `<${keyType}, ${each}${answers === "all" ? "[]" : ""}>` : "";
  const made = `const ${name} = new Map${typeArguments}()`;
  if (answers === "first")
    return [made, `for (const ${item} of ${from}) if (!${name}.has(${of})) ${name}.set(${of}, ${item})`];
  const group = item === "group" ? "list" : "group";
  return [
    made,
    `for (const ${item} of ${from}) {`,
    `${step}const ${group} = ${name}.get(${of})`,
    `${step}if (${group}) ${group}.push(${item})`,
    `${step}else ${name}.set(${of}, [${item}])`,
    "}",
  ];
}

/** A private member has no `typeof`. */
function listType(list: ts.Expression, types: TypeDoor): string | undefined {
  const text = list.getText();
  return text.includes("#") ? types.writtenType(list, list) : `typeof ${text}`;
}

/** `usersById`, `bannedSet`. */
function nameOf({ list, answers, key }: LookUp): string {
  const last = ts.isPropertyAccessExpression(list) ? list.name.text : list.getText().replace(/\W/g, "");
  const base = last.replace(/^[#_]+/, "");
  const capital = key ? capitalized(membersOf(key.of).at(-1) ?? "") : "";
  if (answers === "has") return `${base}${capital}Set`;
  return key ? `${base}By${capital}` : `${base}ByValue`;
}

/** `Id` of `id`, `TableName` of `TABLE_NAME`. */
function capitalized(member: string): string {
  const words = member.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
