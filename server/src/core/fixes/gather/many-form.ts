/** What starts as much as a list is long, taken apart: the list, what is done for each item, and what goes with it. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { unwrap } from "../../facts/unwrap.ts";
import type { Refused } from "../rewrite/form.ts";
import { spanOf } from "../rewrite.ts";
import { resolveName, usesOf } from "../scope.ts";
import type { Work } from "./limit.ts";
import { walkOf } from "./loop-head.ts";
import { asResult, statementsOf } from "./loop-parts.ts";

export interface Many {
  readonly work: Work;
  /** What is done for each item: its function, or the call that a loop makes. */
  readonly each: ts.Node;
  /** The declaration of that function, where it is handed over by its name. */
  readonly declared?: ts.SignatureDeclaration | undefined;
  /** Statements that only make the promises: they go. */
  readonly gone: readonly ts.Statement[];
}

type Found = Many | Refused;

/** `promises` is what `Promise.all` is given. */
export function manyOf(promises: ts.Expression, types: TypeDoor): Found {
  const made = unwrap(promises);
  if (ts.isIdentifier(made)) return ofName(made, types);
  if (!ts.isCallExpression(made)) return refused(made, "its list is no call of `map`");
  return mappedBy(made, "map", types);
}

/** `list.map(visit)`, `list.forEach(visit)`. */
export function mappedBy(call: ts.CallExpression, method: string, types: TypeDoor): Found {
  const { expression: callee, arguments: given } = call;
  const [visit, ...more] = given;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== method || callee.questionDotToken)
    return refused(call, `what is started is not made by a plain call of \`${method}\``);
  if (!visit || more.length > 0 || call.typeArguments)
    return refused(call, `\`${method}\` is given more than a function`);
  const list = callee.expression;
  const kind = types.kindOf(list);
  if (kind !== "array" && kind !== "any") return refused(list, "the list is no array");
  if (hasComment(call, [list, callee.name, visit])) return refused(call, "a comment would be lost");
  const done = doneBy(visit, types);
  if ("reason" in done) return done;
  const isLoose = !ts.isLeftHandSideExpression(list) || ts.isNewExpression(list);
  const { declared, ...turn } = done;
  return { work: { list: [spanOf(list)], isLoose, isArray: true, ...turn }, each: visit, declared, gone: [] };
}

type Done = Pick<Work, "parameters" | "hasIndex" | "body"> & Pick<Many, "declared">;

function doneBy(visit: ts.Expression, types: TypeDoor): Done | Refused {
  if (ts.isIdentifier(visit)) return doneByName(visit, types);
  if (!ts.isArrowFunction(visit)) return refused(visit, "what is done for each item is no arrow function");
  const { parameters, body, typeParameters } = visit;
  if (parameters.length > 2 || typeParameters || parameters.some(({ dotDotDotToken }) => dotDotDotToken))
    return refused(visit, "what is done for each item takes more than the item and its index");
  const file = visit.getSourceFile();
  const [first] = parameters;
  const start = first?.getStart() ?? 0;
  const end = visit.type?.end ?? parameters.at(-1)?.end ?? 0;
  const isBare = first !== undefined && file.text.slice(visit.getStart(), start).trimEnd().slice(-1) !== "(";
  const text = file.text.slice(start, end);
  const written = visit.type && first ? `(${text}` : first ? `(${text})` : "()";
  return {
    parameters: isBare ? `(${first.getText()})` : written,
    hasIndex: parameters.length > 1,
    body: [spanOf(body)],
  };
}

/** `list.map(load)` hands the index and the list to `load`, too: it must not ask for them. */
function doneByName(visit: ts.Identifier, types: TypeDoor): Done | Refused {
  const meaning = types.meaning(visit);
  const [key, ...more] = meaning.is === "declared" ? meaning.keys : [];
  const declaration = key === undefined || more.length > 0 ? undefined : types.declaration(key);
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (!made || !ts.isFunctionLike(made))
    return refused(visit, `what \`${visit.text}\` takes beside the item does not show`);
  const isPlain = made.parameters.length === 1 && !made.parameters[0]!.dotDotDotToken;
  if (!isPlain) return refused(visit, `\`${visit.text}\` takes more than the item`);
  const item = visit.text === "item" ? "each" : "item";
  return { parameters: `(${item})`, hasIndex: false, body: [`${visit.text}(${item})`], declared: made };
}

/** `const promises = list.map(…)`, or a list that a loop fills, in the statement before. */
function ofName(name: ts.Identifier, types: TypeDoor): Found {
  const declaring = resolveName(name.text, name);
  const declaration = declaring?.parent;
  const statement = declaration?.parent.parent;
  if (!declaring || !declaration || !ts.isVariableDeclaration(declaration) || !statement)
    return refused(name, `where \`${name.text}\` comes from does not show`);
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length > 1)
    return refused(name, `\`${name.text}\` is declared with something else`);
  const uses = usesOf(name.getSourceFile(), name.text).filter(
    (use) => use !== declaring && use !== name && resolveName(use.text, use) === declaring,
  );
  const made = declaration.initializer && unwrap(declaration.initializer);
  const gathering = statementOf(name);
  if (made && ts.isCallExpression(made)) {
    if (uses.length > 0) return refused(uses[0]!, `\`${name.text}\` is used for something else, too`);
    if (!isRightBefore(statement, gathering)) return refused(statement, between(name));
    const many = mappedBy(made, "map", types);
    return "reason" in many ? many : { ...many, gone: [statement] };
  }
  const isEmpty = made && ts.isArrayLiteralExpression(made) && made.elements.length === 0;
  const [only, ...more] = uses;
  if (!isEmpty || !only || more.length > 0)
    return refused(name, `what is in \`${name.text}\` is not put there by one loop`);
  return filledBy(only, statement, gathering, types);
}

/** `for (const item of items) promises.push(save(item));` */
function filledBy(
  use: ts.Identifier,
  declared: ts.Statement,
  gathering: ts.Statement | undefined,
  types: TypeDoor,
): Found {
  const other = refused(use, `what is in \`${use.text}\` is not put there by one loop`);
  const call = use.parent.parent;
  const isPush =
    ts.isPropertyAccessExpression(use.parent) &&
    use.parent.name.text === "push" &&
    ts.isCallExpression(call) &&
    call.arguments.length === 1 &&
    ts.isExpressionStatement(call.parent);
  const loop = isPush ? ts.findAncestor(call, (node) => ts.isIterationStatement(node, false)) : undefined;
  if (!isPush || !loop || !ts.isIterationStatement(loop, false)) return other;
  if (!isRightBefore(loop, gathering) || loop.parent !== declared.parent) return refused(loop, between(use));
  const walk = walkOf(loop, types);
  if ("reason" in walk) return walk;
  const [only, ...more] = statementsOf(loop, walk);
  const [value] = call.arguments;
  if (only !== call.parent || more.length > 0 || !value)
    return refused(loop, "the loop does more than to start the work");
  if (/\/[/*]/.test(commentsOf(loop, value))) return refused(loop, "a comment would be lost");
  const work: Work = { ...walk, body: asResult(value) };
  return { work, each: value, gone: [declared, loop] };
}

function between({ text }: ts.Identifier): string {
  return `something stands between \`${text}\` and where it is awaited`;
}

/** Of the loop, what is no part of the value. */
function commentsOf(loop: ts.Node, value: ts.Node): string {
  const { text } = loop.getSourceFile();
  return text.slice(loop.getStart(), value.getStart()) + text.slice(value.end, loop.end);
}

function hasComment(call: ts.CallExpression, parts: readonly ts.Node[]): boolean {
  const { text } = call.getSourceFile();
  let at = call.getStart();
  for (const part of parts) {
    if (/\/[/*]/.test(text.slice(at, part.getStart()))) return true;
    at = part.end;
  }
  return /\/[/*]/.test(text.slice(at, call.end));
}

/** The statement that a node is in, if it is one of a list in the node's own function. */
export function statementOf(node: ts.Node): ts.Statement | undefined {
  for (let at = node; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isStatement(at) && (ts.isBlock(at.parent) || ts.isSourceFile(at.parent))) return at;
  return undefined;
}

function isRightBefore(statement: ts.Statement, next: ts.Statement | undefined): boolean {
  if (!next || next.parent !== statement.parent) return false;
  const { statements } = statement.parent as ts.Block | ts.SourceFile;
  return statements.indexOf(next) === statements.indexOf(statement) + 1;
}

function refused(node: ts.Node, reason: string): Refused {
  return { node, reason };
}
