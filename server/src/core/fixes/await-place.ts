/** Whether an `await` can stand where an operation stands: nothing is made async here. */
import { ts } from "ts-morph";

export type Owner = ts.FunctionLikeDeclaration | ts.SourceFile;

export type AwaitPlace = { readonly owner: Owner } | { readonly declined: string };

/** The function (or the module) that an `await` at the node belongs to, or why there can be none. */
export function awaitPlace(node: ts.Node): AwaitPlace {
  const place = ownerOf(node);
  if ("declined" in place) return place;
  return ts.isSourceFile(place.owner) ? inModule(place.owner) : inFunction(place.owner);
}

/** The same, whether the function is async or not; where the text around the node allows no `await`, why. */
export function ownerOf(node: ts.Node): AwaitPlace {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    const obstacle = obstacleAt(parent, child);
    if (obstacle !== undefined) return { declined: obstacle };
    if (isFunction(parent) && !isOutsideBody(parent, child)) return { owner: parent };
    if (ts.isSourceFile(parent)) return { owner: parent };
  }
  return { declined: "the operation is not part of a file" };
}

function obstacleAt(parent: ts.Node, child: ts.Node): string | undefined {
  if (ts.isDecorator(parent)) return "a decorator can't await";
  if (ts.isParameter(parent) && parent.initializer === child) {
    return "a parameter's default value can't await";
  }
  if (ts.isBindingElement(parent) && parent.initializer === child && isInParameter(parent)) {
    return "a parameter's default value can't await";
  }
  if (ts.isPropertyDeclaration(parent) && parent.initializer === child) {
    return "the initialiser of a class field can't await";
  }
  if (ts.isClassStaticBlockDeclaration(parent)) return "a static block can't await";
  if (ts.isModuleBlock(parent)) return "a namespace can't await";
  return undefined;
}

function isInParameter(element: ts.Node): boolean {
  let at = element.parent;
  while (ts.isBindingElement(at) || ts.isBindingName(at)) at = at.parent;
  return ts.isParameter(at);
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node;
}

/** A computed name or a decorator is evaluated where the class is, not in the method. */
function isOutsideBody(parent: ts.FunctionLikeDeclaration, child: ts.Node): boolean {
  return parent.name === child;
}

function inFunction(owner: ts.FunctionLikeDeclaration): AwaitPlace {
  if (owner.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)) return { owner };
  if (ts.isConstructorDeclaration(owner)) return { declined: "a constructor can't await" };
  if (ts.isGetAccessor(owner)) return { declined: `the getter ${nameOf(owner)} can't await` };
  if (ts.isSetAccessor(owner)) return { declined: `the setter ${nameOf(owner)} can't await` };
  if ("asteriskToken" in owner && owner.asteriskToken) {
    return {
      declined: `the generator ${nameOf(owner)} isn't async, and making it so would change its callers`,
    };
  }
  const receiver = receiverOf(owner);
  if (receiver !== undefined) return { declined: `the function given to \`${receiver}\` isn't async` };
  return { declined: `${nameOf(owner)} isn't async, and making it so would change its callers` };
}

function nameOf(owner: ts.FunctionLikeDeclaration): string {
  const named = owner.name ?? (ts.isVariableDeclaration(owner.parent) ? owner.parent.name : undefined);
  return named ? `\`${named.getText()}\`` : "the function around it";
}

/** What a function written as an argument is handed to: `paths.map`. */
function receiverOf(owner: ts.FunctionLikeDeclaration): string | undefined {
  let argument: ts.Node = owner;
  while (ts.isParenthesizedExpression(argument.parent)) argument = argument.parent;
  const call = argument.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  if (call.expression === argument) return undefined;
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  return name.getText();
}

export function inModule(sourceFile: ts.SourceFile): AwaitPlace {
  if (/\.c[jt]s$/.test(sourceFile.fileName)) {
    return { declined: "a CommonJS module can't await at its top level" };
  }
  const isModule = /\.m[jt]s$/.test(sourceFile.fileName) || sourceFile.statements.some(isModuleSyntax);
  return isModule
    ? { owner: sourceFile }
    : { declined: "a script or CommonJS module can't await at its top level" };
}

function isModuleSyntax(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return true;
  if (ts.isExportAssignment(statement)) return !statement.isExportEquals;
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}
