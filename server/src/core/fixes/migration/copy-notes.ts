/**
 * What a copy that is put beside a function may change although nobody's code does: whatever takes the function's place
 * (a fake, a patch, a mock) does not take the copy's, and a list of all that a module exports gets longer. Of tests that
 * name the function in a string, see `doubles.ts`.
 */
import { ts } from "ts-morph";
import { meaningsOf } from "./meanings.ts";
import type { Name } from "./occurrences.ts";
import type { PlannerTools } from "./planner.ts";
import { excerpt } from "./receivers.ts";
import { accessOf, calledBy, isDeclarationName, isInType } from "./references.ts";
import { outermost } from "./functions.ts";
import { resolveName, usesOf } from "../scope.ts";

/** What a person should look at before what goes by `name` gets a copy that goes by `copyName`. */
export function copyNotes(
  name: ts.Identifier,
  copyName: string,
  isExported: boolean,
  tools: PlannerTools,
): readonly string[] {
  const stranger = strangerFor(name, tools);
  const modules = isExported ? tools.importedModules(name.getSourceFile()) : [];
  const [whole] = modules.filter((each) => !tools.isTest(each.getSourceFile())).flatMap(wholeUses);
  return [
    ...(stranger
      ? [`\`${excerpt(stranger)}\` stands in for \`${name.text}\`, and not for \`${copyName}\``]
      : []),
    ...(whole ? [`\`${excerpt(whole.parent)}\` meets \`${copyName}\` among the exports too`] : []),
  ];
}

/** The first that takes the place of the function, or may. */
function strangerFor(name: ts.Identifier, { types, occurrences, isTest }: PlannerTools): ts.Node | undefined {
  const meaning = types.meaning(name);
  const keys = new Set([`${name.getSourceFile().fileName}:${name.getStart()}`]);
  if (meaning.is === "declared") for (const key of meaning.keys) keys.add(key);
  const isMeant = (at: Name): boolean =>
    meaningsOf(at, types).some((each) => each.is === "declared" && each.keys.some((key) => keys.has(key)));
  /** Nobody knows what it is a member of, in a file that speaks of the class. */
  const isUnknown = (at: Name): boolean =>
    speaksOf(at.getSourceFile(), name) && meaningsOf(at, types).some(({ is }) => is === "any");

  /** `load` of `{ load }` and of `exports.load = load`, where that is the function. */
  const isItself = (value: ts.Node): boolean => {
    const declaring = ts.isIdentifier(value) ? resolveName(value.text, value) : undefined;
    return declaring !== undefined && (declaring === name || isMeant(declaring));
  };

  const standsIn = (at: Name): ts.Node | undefined => {
    const { parent } = at;
    const inTest = isTest(at.getSourceFile());
    if (ts.isObjectLiteralElementLike(parent) && parent.name === at) {
      if (isItself(ts.isPropertyAssignment(parent) ? parent.initializer : at)) return undefined;
      const isFake = speaksOf(at.getSourceFile(), name) && (inTest || isAsserted(parent.parent));
      const isOpen = types.expected(parent).length === 0 && (isFake || isMocked(parent.parent));
      return isOpen || isMeant(at) ? parent.parent : undefined;
    }
    const access = accessOf(at);
    const replacement = access && assignedTo(access);
    if (replacement)
      return !isItself(replacement) && (isMeant(at) || isUnknown(at)) ? replacement.parent : undefined;
    return inTest && isTold(at) && isMeant(at) ? outermost(access ?? at).parent : undefined;
  };
  for (const at of occurrences.of(name.text)) {
    const found = at === name ? undefined : standsIn(at);
    if (found) return found;
  }
  return undefined;
}

/** Whether the file names the class that the method is of. */
function speaksOf(file: ts.SourceFile, { parent: { parent: owner } }: ts.Identifier): boolean {
  return ts.isClassLike(owner) && owner.name !== undefined && usesOf(file, owner.name.text).length > 0;
}

/** What a module is in a test: `vi.mock("./load.js", () => ({ … }))`. */
function isMocked(literal: ts.Node): boolean {
  let { parent } = outermost(literal);
  if (ts.isArrowFunction(parent)) ({ parent } = parent);
  return ts.isCallExpression(parent) && /\b(mock|doMock|module)$/.test(parent.expression.getText());
}

/** `{ … } as Store`, whatever its members are declared to be. */
function isAsserted({ parent }: ts.Node): boolean {
  return ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent);
}

function assignedTo(access: ts.Expression): ts.Expression | undefined {
  const { parent } = access;
  const isTarget =
    ts.isBinaryExpression(parent) &&
    parent.left === access &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isTarget ? parent.right : undefined;
}

/** A test speaks of the function without calling it: `vi.mocked(load)`, `expect(load)`. */
function isTold(name: Name): boolean {
  const { parent } = name;
  const isCalled =
    calledBy(name) !== undefined || (ts.isCallExpression(parent) && parent.expression === name);
  const isNamed =
    isDeclarationName(name) ||
    isInType(name) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isBindingElement(parent);
  return !isCalled && !isNamed;
}

/** Where a module is used as a whole: not for one of its members. */
function wholeUses(name: ts.Identifier): readonly ts.Identifier[] {
  return usesOf(name.getSourceFile(), name.text).filter(
    (each) =>
      each !== name &&
      !isInType(each) &&
      !(ts.isPropertyAccessExpression(each.parent) && each.parent.expression === each),
  );
}
