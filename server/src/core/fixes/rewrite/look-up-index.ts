/** Searches of a list in a loop: an index of the list is made once before it, and asked in each turn. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { FileDraft } from "../file-draft.ts";
import { isTypeScript, styleOf } from "../file-style.ts";
import { functionAround, indentationStep, localName } from "../layout.ts";
import { spanOf } from "../rewrite.ts";
import { assignmentTo, holds } from "../state-change.ts";
import { resolveName } from "../scope.ts";
import { statePartAt } from "../state-part.ts";
import { isPrivate } from "../yield/private.ts";
import { lookUpAt, type LookUp } from "./look-up.ts";
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
  if (!found || isShort(found.list)) return undefined;
  const { list } = found;
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
  const names = new Set<string>();
  for (let at = key; ts.isPropertyAccessExpression(at); at = at.expression) names.add(at.name.text);
  let found: ts.Node | undefined;
  visitWithCalled(repeat, (node) => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text) && assignmentTo(node))
      found ??= node;
  });
  return found;
}

function equalityNotes({ isStrict, sought }: LookUp, types: TypeDoor): readonly string[] {
  if (!isStrict) return [];
  const type = types.textOf(sought);
  return /\b(number|any|unknown)\b/.test(type)
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
  const { node, answers, negated, sought } = found;
  const isTyped = isTypeScript(sourceFile);
  const name = localName(draft, functionAround(place), [nameOf(found)]);
  const lines = linesOf(found, { name, isTyped, step: indentationStep(sourceFile) }, types);
  putOnceBefore(
    draft,
    place,
    lines.map((line) => (/[{}]$/.test(line) ? line : line + semicolon)),
  );
  const key = spanOf(sought);
  if (answers === "has") rewrite.arrange(node, [`${negated ? "!" : ""}${name}.has(`, key, ")"]);
  else if (answers === "first") rewrite.arrange(node, [`${name}.get(`, key, ")"]);
  else if (isOnlyLookedAt(node)) rewrite.arrange(node, [`(${name}.get(`, key, ") ?? [])"]);
  else rewrite.arrange(node, [`[...(${name}.get(`, key, ") ?? [])]"]);
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
  const isSame = !key || types.textOf(sought) === types.textOf(key.of);
  if (answers === "has") {
    const argument = isTyped && !isSame ? "<unknown>" : "";
    return [`const ${name} = new Set${argument}(${key ? `${from}.map((${item}) => ${of})` : from})`];
  }
  const each = `(${listType(list, types) ?? "unknown[]"})[number]`;
  const member = key
    ? of
        .slice(item.length)
        .split(".")
        .filter(Boolean)
        .map((part) => `["${part}"]`)
        .join("")
    : "";
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
  const member = key && ts.isPropertyAccessExpression(key.of) ? key.of.name.text : "";
  const capital = member.charAt(0).toUpperCase() + member.slice(1);
  if (answers === "has") return `${base}${capital}Set`;
  return key ? `${base}By${capital}` : `${base}ByValue`;
}
