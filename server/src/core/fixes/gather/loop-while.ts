/** What a `while` loop walks over: a list that it takes its items off, or one whose index it steps on itself. */
import { ts } from "ts-morph";
import { drainingOf, type Draining } from "../../facts/loop-draining.ts";
import { steppingOf, type Stepping } from "../../facts/turn-list.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { namesIn } from "../offload/changes.ts";
import { functionAround } from "../layout.ts";
import type { Refused } from "../rewrite/form.ts";
import { spanOf } from "../rewrite.ts";
import { turnEnds } from "./loop-body.ts";
import { isPath, namingOf, type Walk } from "./loop-head.ts";
import { declaringOf, usesIn } from "./loop-names.ts";
import { outlives } from "./loop-risks.ts";

export function walkOfWhile(loop: ts.IterationStatement, types: TypeDoor): Walk | Refused {
  const draining = drainingOf(loop);
  if (draining) return drained(loop, draining, types);
  const stepping = ts.isWhileStatement(loop) ? steppingOf(loop) : undefined;
  if (stepping) return stepped(loop, stepping, types);
  return { node: loop, reason: "nothing says beforehand how many turns it takes" };
}

/** The list is emptied as the loop leaves it: `queue.splice(0)`. */
function drained(loop: ts.IterationStatement, draining: Draining, types: TypeDoor): Walk | Refused {
  const { list, taking, name, from, guard, isPlain, changedBy } = draining;
  const text = list.getText();
  if (changedBy === "its turns")
    return {
      node: loop,
      reason: `what its turns find is added to \`${text}\`: that takes a pool of workers who take from it until all are idle`,
    };
  if (!isPlain) return { node: loop, reason: `it can end before \`${text}\` is empty` };
  if (!isPath(list) || types.kindOf(list) !== "array")
    return { node: list, reason: "what its items are taken off is no plain list" };
  const ending = guard && endsAll(guard) ? guard : undefined;
  const declaring = ts.isIdentifier(list) ? declaringOf(list) : undefined;
  const [{ type }] = taking.declarationList.declarations as unknown as readonly [ts.VariableDeclaration];
  const turned = from === "end" ? ".reverse()" : "";
  return {
    list: [spanOf(list), `.splice(0)${turned}`],
    isLoose: false,
    isArray: true,
    of: list,
    parameters: `(${name.getText()}${type ? `: ${type.getText()}` : ""})`,
    hasIndex: false,
    names: namesIn(name),
    naming: ending ?? taking,
    notes: [
      ...(ending ? [`an item for which \`${ending.expression.getText()}\` holds would end the loop`] : []),
      ...(changedBy === "others" ? [`others may add to \`${text}\` while it is walked`] : []),
      ...(outlives({ declaring }, loop)
        ? [`after a failure, \`${text}\` is empty: the loop leaves in it what it has not come to`]
        : []),
    ],
  };
}

/** `if (path === undefined) break;`: what ends the loop, and not the turn alone. */
function endsAll(guard: ts.IfStatement): boolean {
  const { thenStatement: then } = guard;
  return !ts.isContinueStatement(ts.isBlock(then) ? then.statements[0]! : then);
}

/** `let index = 0; while (index < items.length) { const item = items[index++]; … }`. */
function stepped(
  loop: ts.IterationStatement,
  { counter, list, step }: Stepping,
  types: TypeDoor,
): Walk | Refused {
  const other = { node: loop, reason: "it does not count from 0 by ones, over a list that stays" };
  const name = declaringOf(counter);
  const declaration = name?.parent;
  if (!name || !declaration || !ts.isVariableDeclaration(declaration) || !isPath(list)) return other;
  const { parent: declarations, initializer } = declaration;
  const statement = declarations.parent;
  const isAlone =
    ts.isVariableStatement(statement) &&
    statement.parent === loop.parent &&
    (declarations as ts.VariableDeclarationList).declarations.length === 1;
  if (!isAlone || initializer?.getText() !== "0") return other;
  const used = usesIn(functionAround(loop), name).find((use) => use.pos < loop.pos || use.end > loop.end);
  if (used) return { node: used, reason: `\`${name.text}\` is used outside of the loop, too` };
  const isFirst = ts.isVariableStatement(step);
  const [end] = isFirst ? [] : turnEnds(loop, { naming: undefined });
  if (end) return { node: end, reason: "a turn that ends there is done again" };
  const own = isFirst ? step.declarationList.declarations[0]! : undefined;
  const naming = own ? { statement: step, name: own.name } : namingOf(loop.statement, list, counter);
  // Beside the condition: the step, and the name of the item.
  const inTurn = usesIn(loop.statement, name).length - 1;
  const isUsed = own ? inTurn > 0 : inTurn > (naming ? 1 : 0);
  if (own && isUsed) return { node: step, reason: `the turn uses \`${name.text}\` when it has stepped on` };
  return {
    list: [spanOf(list)],
    isLoose: false,
    isArray: types.kindOf(list) === "array",
    of: list,
    parameters:
      isUsed || !naming ? `(${naming?.name.getText() ?? "_"}, ${name.text})` : `(${naming.name.getText()})`,
    hasIndex: isUsed || !naming,
    names: [name, ...(naming ? namesIn(naming.name) : [])],
    naming: naming?.statement,
    ...(!isFirst && { step }),
    gone: statement,
    notes: [],
  };
}
