/**
 * What others see of a loop that is cut in slices: state that it changes bit by bit, and state that it goes by and that
 * others may change meanwhile. By the text of the loop and of the file's functions that it calls.
 */
import { ts } from "ts-morph";
import { functionAround } from "../layout.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { PRIMITIVE } from "../hoist/fixed.ts";
import type { Stop } from "../migration/families.ts";
import { assignmentTo, changedWholeBy, functionCalledBy, holds } from "../state-change.ts";
import { resolveName, usesOf } from "../scope.ts";
import { isAccess } from "../state-part.ts";
import { originsOf, type Origin } from "./origin.ts";
import { isKeptInside, isPrivate } from "./private.ts";

export interface Sharing {
  readonly stop?: Stop;
  readonly notes: readonly string[];
}

interface Region {
  readonly loop: ts.Node;
  readonly owner: ts.Node;
  /** The loop, and the functions of the file that it calls. */
  readonly parts: ReadonlySet<ts.Node>;
  readonly types: TypeDoor;
}

/** `owner` is the function (or the module) that the loop is in. */
export function sharingOf(loop: ts.Node, owner: ts.Node, types: TypeDoor): Sharing {
  const parts = new Set<ts.Node>([loop]);
  for (const part of parts)
    visitAll(part, (node) => {
      const called = functionCalledBy(node);
      if (called && called !== owner && !holds(loop, called)) parts.add(called);
    });
  const region: Region = { loop, owner, parts, types };
  const notes = new Set<string>();
  for (const part of parts) {
    let stop: Stop | undefined;
    visitAll(part, (node) => {
      stop ??= whyNotChanged(node, region) ?? whyNotRead(node, region);
      const note = noteOf(node, region);
      if (note !== undefined) notes.add(note);
    });
    if (stop) return { stop, notes: [] };
  }
  return { notes: [...notes] };
}

function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child)) visitAll(child, visit);
  });
}

/** A change that others would see half done. */
function whyNotChanged(node: ts.Node, region: Region): Stop | undefined {
  const stopped = (what: ts.Node, who: string): Stop => ({
    node,
    reason: `the loop changes \`${short(what)}\` bit by bit, and ${who} would see it half done`,
  });
  const whole = changedWholeBy(node);
  if (whole) {
    const who = seenBy(whole, region);
    return who === undefined ? undefined : stopped(whole, who);
  }
  if (!(ts.isIdentifier(node) || isAccess(node)) || !assignmentTo(node)) return undefined;
  if (isAccess(node)) {
    const who = seenBy(node.expression, region);
    return who === undefined ? undefined : stopped(node, who);
  }
  const declaring = resolveName(node.text, node);
  if (!declaring) return stopped(node, "others");
  if (holds(region.loop, declaring) || isDeclaredIn(declaring, region.parts, region.owner)) return undefined;
  if (!holds(region.owner, declaring) || ts.isSourceFile(region.owner)) return stopped(node, "other tasks");
  return isKeptInside(declaring, region) ? undefined : stopped(node, "a function that is made here");
}

function isDeclaredIn(declaring: ts.Node, parts: ReadonlySet<ts.Node>, owner: ts.Node): boolean {
  return [...parts].some((part) => holds(part, declaring) && !holds(part, owner));
}

/** Who else may look into the object that is changed; undefined where nobody can. */
function seenBy(changed: ts.Expression, region: Region): string | undefined {
  for (const origin of originsOf(changed)) {
    const who = seenByOrigin(origin, region);
    if (who !== undefined) return who;
  }
  return undefined;
}

function seenByOrigin(origin: Origin, region: Region, seen = new Set<ts.Node>()): string | undefined {
  switch (origin.is) {
    case "fresh":
      return undefined;
    case "this":
      return "whoever has the object";
    case "unknown":
      return "others who have it";
    case "parameter": {
      const given = argumentsFor(origin.name, region);
      if (!given || seen.has(origin.name)) return "who gave it to the function";
      seen.add(origin.name);
      return firstOf(
        given.flatMap((each) => originsOf(each)),
        (each) => seenByOrigin(each, region, seen),
      );
    }
    case "variable":
      if (!holds(region.owner, origin.name) && !isDeclaredIn(origin.name, region.parts, region.owner))
        return "other tasks";
      return isPrivate(origin.name, origin.depth, region) ? undefined : "others who were given it";
  }
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a function that the loop calls is given for a parameter; undefined for the parameters of the owner. */
function argumentsFor(name: ts.Identifier, { parts, owner }: Region): readonly ts.Expression[] | undefined {
  let parameter: ts.Node = name.parent;
  while (!ts.isParameter(parameter)) parameter = parameter.parent;
  const called = parameter.parent;
  if (called === owner || !parts.has(called)) return undefined;
  const index = called.parameters.indexOf(parameter);
  const given: ts.Expression[] = [];
  for (const part of parts)
    visitAll(part, (node) => {
      const argument = functionCalledBy(node) === called && (node as ts.CallExpression).arguments[index];
      if (argument) given.push(argument);
    });
  return given;
}

/** A collection that the loop goes through, or a variable that it goes by, and that other functions change. */
function whyNotRead(node: ts.Node, region: Region): Stop | undefined {
  const part = ts.isIdentifier(node) || isThisMember(node) ? node : undefined;
  if (!part || !isHead(part, region)) return undefined;
  const changer = ts.isIdentifier(part) ? changerOfName(part, region) : changerOfMember(part, region);
  if (changer === undefined) return undefined;
  return { node: part, reason: `\`${short(part)}\` may change between two slices: ${changer}` };
}

/** In the head of a loop: what is gone through, and until when. */
function isHead(node: ts.Node, { loop }: Region): boolean {
  if (ts.isCallExpression(loop) && holds(loop.expression, node)) return true;
  for (let child = node, at = node.parent; at && holds(loop, at); child = at, at = at.parent) {
    if (ts.isIterationStatement(at, false)) return at.statement !== child;
    if (ts.isFunctionLike(at)) return false;
  }
  return false;
}

function isThisMember(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

/** Which function changes a variable from outside the owner. */
function changerOfName(name: ts.Identifier, { owner }: Region): string | undefined {
  const declaring = resolveName(name.text, name);
  if (!declaring || holds(owner, declaring)) return undefined;
  const scope = functionAround(declaring);
  const change = usesOf(name.getSourceFile(), name.text).find(
    (use) =>
      use !== declaring &&
      resolveName(use.text, use) === declaring &&
      isChanged(use) &&
      functionAround(use) !== scope,
  );
  return change && `line ${lineOf(change)} changes it`;
}

function changerOfMember(member: ts.PropertyAccessExpression, { owner }: Region): string | undefined {
  let around: ts.Node = member;
  while (!ts.isClassLike(around) && !ts.isSourceFile(around)) around = around.parent;
  let found: ts.Node | undefined;
  visitAll(around, (node) => {
    const isSame = isThisMember(node) && node.name.text === member.name.text && !holds(owner, node);
    if (isSame && isChanged(node) && !isInConstructor(node)) found ??= node;
  });
  return found && `line ${lineOf(found)} changes it`;
}

function isInConstructor(node: ts.Node): boolean {
  const around = functionAround(node);
  return ts.isConstructorDeclaration(around);
}

/** Assigned to, or a part of it; or a method that changes it is called. */
function isChanged(use: ts.Node): boolean {
  let at = use;
  while (isAccess(at.parent) && at.parent.expression === at) {
    if (assignmentTo(at)) return true;
    if (changedWholeBy(at.parent.parent) === at) return true;
    at = at.parent;
  }
  return assignmentTo(at) !== undefined || changedWholeBy(at.parent) === at;
}

function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** What a person should look at. */
function noteOf(node: ts.Node, region: Region): string | undefined {
  if (ts.isIdentifier(node)) return givenNote(node, region);
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression))
    return effectNote(node.expression, region);
  return undefined;
}

/** Objects that the caller has too. */
function givenNote(name: ts.Identifier, { owner, types }: Region): string | undefined {
  const declaring = resolveName(name.text, name);
  if (!declaring || declaring === name) return undefined;
  let at: ts.Node = declaring.parent;
  while (ts.isBindingElement(at) || ts.isBindingName(at)) at = at.parent;
  if (!ts.isParameter(at) || at.parent !== owner || PRIMITIVE.test(types.textOf(name))) return undefined;
  const isCalled = ts.isCallExpression(name.parent) && name.parent.expression === name;
  return isCalled
    ? undefined
    : `\`${name.text}\` is the caller's: nobody may change it while the loop lets others run`;
}

const HARMLESS = /^(console\.\w+|process\.std(out|err)\.write|(assert|\w+\.)?debug)$/;

/** A call for what it does: others now run between two of them. */
function effectNote(call: ts.CallExpression, region: Region): string | undefined {
  const { expression: callee } = call;
  if (HARMLESS.test(callee.getText()) || functionCalledBy(call) || changedWholeBy(call)) return undefined;
  if (isAccess(callee) && seenBy(callee.expression, region) === undefined) return undefined;
  return `other tasks run between the calls of \`${short(callee)}\``;
}

function short(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
