/** Whether what a task is handed and what it gives can be copied, and what its parameters are written as. */
import { ts } from "ts-morph";
import type { Crossing } from "../../project/clone-types.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { isTypeScript } from "../file-style.ts";
import type { Stop } from "../migration/families.ts";
import type { FunctionBody } from "../migration/functions.ts";
import { bindingOf } from "../module-binding.ts";
import { resolveName } from "../scope.ts";
import type { Field } from "./fields.ts";
import { typeNamed, type FreeName } from "./free-names.ts";
import { importOf, topLevelOf, type Needs } from "./needs.ts";

export interface CrossingTools {
  readonly types: TypeDoor;
  /** Calls that are known to land in the function. */
  readonly callersOf: (body: FunctionBody) => readonly ts.CallExpression[];
}

/** Sentences about what is not known. */
export type Notes = readonly string[];

/** Names that are handed over: parameters by their declared types and by what all known callers give. */
export function whyNotHanded(
  names: readonly ts.Identifier[],
  tools: CrossingTools,
): { readonly notes: Notes } | { readonly stop: Stop } {
  const notes = new Set<string>();
  for (const name of names) {
    const found = crossingOfName(name, tools);
    if ("stop" in found) return found;
    if (found.is === "unknown") notes.add(UNKNOWN(`\`${found.part}\``));
  }
  return { notes: [...notes] };
}

const UNKNOWN = (part: string): string =>
  `what ${part} holds is not known: it has to be data that can be copied`;

function crossingOfName(
  name: ts.Identifier,
  { types, callersOf }: CrossingTools,
): Crossing | { readonly stop: Stop } {
  const stopped = (node: ts.Node, { reason }: { readonly reason: string }) => ({
    stop: { node, reason: `${reason}, and can't be handed over` },
  });
  const declared = types.crossing(name, name.text);
  if (declared.is === "stopped") return stopped(name, declared);
  const parameter = parameterOf(name);
  if (!parameter) return declared;
  const owner = parameter.parent as FunctionBody;
  const index = owner.parameters.indexOf(parameter);
  const calls = callersOf(owner);
  let isKnown = calls.length > 0 && !parameter.dotDotDotToken;
  for (const call of calls) {
    for (const argument of parameter.dotDotDotToken
      ? call.arguments.slice(index)
      : call.arguments.slice(index, index + 1)) {
      const given = types.crossing(
        argument,
        ts.isIdentifier(parameter.name) ? name.text : argument.getText(),
      );
      if (given.is === "stopped") return stopped(argument, given);
      isKnown &&= given.is === "copied";
    }
  }
  return isKnown ? { is: "copied" } : declared;
}

/** The parameter that declares the name, by itself or in its pattern. */
function parameterOf(name: ts.Identifier): ts.ParameterDeclaration | undefined {
  let at: ts.Node = name.parent;
  while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at) || ts.isArrayBindingPattern(at))
    at = at.parent;
  return ts.isParameter(at) && "body" in at.parent ? at : undefined;
}

/** What the function gives. */
export function whyNotGiven(
  body: FunctionBody,
  { types }: CrossingTools,
): { readonly notes: Notes } | { readonly stop: Stop } {
  const result = types.crossingOfResult(body, "what it gives");
  if (result.is === "stopped")
    return { stop: { node: body, reason: `${result.reason.replaceAll("`", "")}, and can't be handed back` } };
  return { notes: result.is === "unknown" ? [UNKNOWN("it gives")] : [] };
}

export interface Parameters {
  readonly texts: readonly string[];
  /** What their types need in the task file. */
  readonly needs: Pick<Needs, "imports" | "exported">;
}

/** Who needs more has them in one object, or is too much a part of what is around it. */
const MOST_HANDED = 20;

/** Names that were taken from around, as parameters. */
export function parametersFor(
  captured: readonly FreeName[],
  at: ts.Node,
  { types }: CrossingTools,
): Parameters | { readonly stop: Stop } {
  const tooMany = captured[MOST_HANDED];
  if (tooMany)
    return {
      stop: {
        node: tooMany.uses[0]!,
        reason: `it uses ${captured.length} variables of the functions around it: that many can't be handed over one by one`,
      },
    };
  const wanted = captured.map(({ name, declaring, uses }) => ({ name, node: declaring!, use: uses[0]! }));
  return written(wanted, at, types);
}

interface Wanted {
  /** The parameter's name. */
  readonly name: string;
  /** What its type is that of. */
  readonly node: ts.Node;
  /** Where to say that it can't be written. */
  readonly use: ts.Node;
}

function written(
  wanted: readonly Wanted[],
  at: ts.Node,
  types: TypeDoor,
): Parameters | { readonly stop: Stop } {
  const imports = new Map<ts.Identifier, { isType: boolean }>();
  const exported = new Map<ts.Declaration, { isType: boolean }>();
  const texts: string[] = [];
  for (const { name, node, use } of wanted) {
    if (!isTypeScript(at.getSourceFile())) {
      texts.push(name);
      continue;
    }
    const stop = (reason: string) => ({ stop: { node: use, reason } });
    const type = types.writtenType(node, at);
    if (type === undefined) return stop(`the type of \`${use.getText()}\` can't be written`);
    texts.push(`${name}: ${type}`);
    for (const word of typeNamesIn(type)) {
      const found = typeNamed(word, at) ?? resolveName(word, at);
      if (!found) continue;
      if (bindingOf(found) || importOf(found)) imports.set(found, { isType: true });
      else if (topLevelOf(found)) exported.set(found.parent as ts.Declaration, { isType: true });
      else return stop(`the type \`${word}\` is known only inside of a function`);
    }
  }
  return { texts, needs: { imports, exported } };
}

/** The names that a type's text begins paths with. */
function typeNamesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) || ts.isTypeQueryNode(node)) {
      let first: ts.Node = ts.isTypeReferenceNode(node) ? node.typeName : node.exprName;
      while (ts.isQualifiedName(first)) first = first.left;
      if (ts.isIdentifier(first)) names.add(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("type.ts", `type Written = ${text};`, ts.ScriptTarget.Latest, true));
  return names;
}

/** Fields of the method's object, as parameters under names of their own. */
export function fieldParameters(
  fields: readonly Field[],
  names: readonly string[],
  at: ts.Node,
  { types }: CrossingTools,
): (Parameters & { readonly notes: Notes }) | { readonly stop: Stop } {
  const notes: string[] = [];
  for (const { node, text } of fields) {
    const found = types.crossing(node, text);
    if (found.is === "stopped")
      return { stop: { node, reason: `${found.reason}, and can't be handed over` } };
    if (found.is === "unknown") notes.push(UNKNOWN(`\`${found.part}\``));
  }
  const wanted = fields.map(({ node }, index) => ({ name: names[index]!, node, use: node }));
  const parameters = written(wanted, at, types);
  return "stop" in parameters ? parameters : { ...parameters, notes };
}

/** What both need; a value is more than a type. */
export function withNeeds(needs: Needs, more: Parameters["needs"]): Needs {
  return {
    ...needs,
    imports: new Map([...more.imports, ...needs.imports]),
    exported: new Map([...more.exported, ...needs.exported]),
  };
}
