/**
 * A function that moves: its body goes to the task file, and the function stays as one that asks for it there. So all who
 * call it wait for the same promise, and its documentation and its place stay what they are.
 */
import { ts } from "ts-morph";
import type { Stop } from "../migration/families.ts";
import { functionName, isAsync, isGenerator, nameNodeOf, type FunctionBody } from "../migration/functions.ts";
import { dedented } from "./layout.ts";
import { changeOf, namesIn } from "./changes.ts";
import { fieldsOf, namesForFields, withoutFields } from "./fields.ts";
import {
  parametersFor,
  fieldParameters,
  whyNotGiven,
  whyNotHanded,
  withNeeds,
  type CrossingTools,
} from "./crossings.ts";
import { needsOf, type NeedsTools } from "./needs.ts";
import { createNamer } from "./names.ts";
import { remarksOn } from "./remarks.ts";
import { whyTiedToPlace } from "./tied.ts";
import { docOf } from "./task-file.ts";
import type { Task } from "./task.ts";

export interface MoveTools extends NeedsTools, CrossingTools {}

export interface Move {
  readonly task: Task;
  readonly body: FunctionBody;
  /** What is handed over, as the function that stays says it. */
  readonly args: string;
  /** Parameters that are patterns, and the names that the function that stays gives them. */
  readonly renamed: ReadonlyMap<ts.ParameterDeclaration, string>;
  /** What the promise is said to give, where the task's own type does not say it. */
  readonly cast: string | undefined;
  readonly notes: readonly string[];
}

export function planMove(body: FunctionBody, tools: MoveTools): Move | { readonly stop: Stop } {
  const stopped = (node: ts.Node, reason: string) => ({ stop: { node, reason } });
  const named = functionName(body);
  const nameNode = nameNodeOf(body);
  if (ts.isConstructorDeclaration(body) || ts.isAccessor(body))
    return stopped(body, `${named} is no function that somebody could wait for`);
  if (isAsync(body)) return stopped(body, `${named} is asynchronous already`);
  if (isGenerator(body)) return stopped(body, `${named} is a generator, which gives its values one by one`);
  if (hasOverloads(body)) return stopped(body, `${named} has several signatures`);
  const fields = fieldsOf(body);
  const reads = new Set(fields.flatMap(({ uses }) => uses));
  const tied = whyTiedToPlace([body.body], body, reads);
  if (tied) return { stop: tied };
  const declaration = (
    ts.isFunctionDeclaration(body) || ts.isMethodDeclaration(body) ? body : body.parent
  ) as ts.Declaration;
  const needs = needsOf([body], [declaration, body], tools);
  if ("stop" in needs) return needs;
  const given = body.parameters.flatMap(({ name }) => namesIn(name));
  const handed = [...given, ...needs.captured.map(({ declaring }) => declaring!)];
  const written = needs.captured.find(
    ({ uses, declaring }) => uses.some((use) => isAssigned(use)) || isReassigned(declaring!),
  );
  if (written) return stopped(written.uses[0]!, `\`${written.name}\` of the function around it changes`);
  const changed = changeOf(body.body, handed, fields.length > 0 ? { ...tools, hasThis: true } : tools);
  if (changed)
    return stopped(
      changed.node,
      `it changes \`${changed.text}\`, which its caller would not see: what is handed over is a copy`,
    );
  const handing = whyNotHanded(handed, tools);
  if ("stop" in handing) return handing;
  const giving = whyNotGiven(body, tools);
  if ("stop" in giving) return giving;

  const namer = createNamer(body.getSourceFile());
  const name = namer.free(
    [memberName(nameNode) ?? "task"],
    nameNode && ts.isIdentifier(nameNode) ? nameNode : undefined,
  );
  const names = namesForFields(fields, namer);
  const fielding = fieldParameters(fields, names, body, tools);
  if ("stop" in fielding) return fielding;
  const renamed = new Map<ts.ParameterDeclaration, string>();
  const args = body.parameters.map((parameter) => {
    if (ts.isIdentifier(parameter.name))
      return `${parameter.dotDotDotToken ? "..." : ""}${parameter.name.text}`;
    const own = namer.free(["options", "given"]);
    renamed.set(parameter, own);
    return own;
  });
  const cast = castOf(body);
  if (cast === "unwritten")
    return stopped(body, `${named} is generic, and the type of what it gives is not written`);
  const captured = parametersFor(needs.captured, body, tools);
  if ("stop" in captured) return captured;
  return {
    task: {
      name,
      module: body.getSourceFile(),
      text: functionText(name, body, [...fielding.texts, ...captured.texts], (part) =>
        withoutFields(part, fields, names),
      ),
      needs: withNeeds(withNeeds(needs, captured.needs), fielding.needs),
    },
    body,
    args: `[${[...args, ...fields.map((field) => field.text), ...needs.captured.map((each) => each.name)].join(", ")}]`,
    renamed,
    cast,
    notes: [
      ...needs.notes,
      ...remarksOn([body.body], needs),
      ...handing.notes,
      ...fielding.notes,
      ...giving.notes,
    ],
  };
}

function memberName(node: ts.Node | undefined): string | undefined {
  return (
    node &&
    (ts.isPrivateIdentifier(node)
      ? node.text.slice(1)
      : ts.isStringLiteral(node)
        ? undefined
        : node.getText())
  );
}

function hasOverloads(body: FunctionBody): boolean {
  const { parent } = body;
  const siblings: readonly ts.Node[] = ts.isClassLike(parent)
    ? parent.members
    : ts.isSourceFile(parent) || ts.isBlock(parent)
      ? parent.statements
      : [];
  const name = body.name?.getText();
  return siblings.some(
    (each) =>
      each !== body &&
      ts.isFunctionLike(each) &&
      !("body" in each && each.body) &&
      each.name?.getText() === name,
  );
}

function isAssigned(use: ts.Identifier): boolean {
  const { parent } = use;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === use &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** A variable that gets another value somewhere: what the function sees then depends on when it runs. */
function isReassigned(declaring: ts.Identifier): boolean {
  const list = declaring.parent.parent;
  if (ts.isVariableDeclarationList(list)) return (list.flags & ts.NodeFlags.Const) === 0;
  return false;
}

/** The promise's type for a generic function; `unwritten` where the text does not have it. */
function castOf(body: FunctionBody): string | undefined {
  if (!body.typeParameters?.length) return undefined;
  return body.type ? `Promise<${body.type.getText()}>` : "unwritten";
}

/** As a function declaration, whatever it was. */
function functionText(
  name: string,
  body: FunctionBody,
  captured: readonly string[],
  textOf: (part: ts.Node) => string,
): string {
  const { text } = body.getSourceFile();
  const isTyped = /\.[cm]?tsx?$/.test(body.getSourceFile().fileName);
  const generics = body.typeParameters?.length
    ? `<${text.slice(body.typeParameters.pos, body.typeParameters.end)}>`
    : "";
  const parameters = [...body.parameters.map((each) => each.getText()), ...captured].join(", ");
  const type = body.type ? `: ${body.type.getText()}` : "";
  const inner = ts.isParenthesizedExpression(body.body) ? body.body.expression : body.body;
  const own = ts.isBlock(body.body) ? textOf(body.body) : `{ return ${textOf(inner)}; }`;
  const holder =
    ts.isFunctionDeclaration(body) || ts.isMethodDeclaration(body) ? body : body.parent.parent.parent;
  const doc = isTyped || captured.length > 0 ? "" : docOf(holder);
  return dedented(`${doc}function ${name}${generics}(${parameters})${type} ${own}`);
}
