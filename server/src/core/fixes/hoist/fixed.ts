/**
 * Whether an expression has the same value each time it is evaluated, and which, where that is a text that shows: literals, constants,
 * the folder of the file, and paths that are put together from these.
 */
import { ts } from "ts-morph";
import { BUILTIN_MODULES } from "../../catalogue/builtin-modules.ts";
import { baseName, directoryOf, joinPath } from "../../project/paths.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { isAssignment } from "../assignment.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { bindingOf, isWhole } from "../module-binding.ts";
import { resolveName } from "../scope.ts";

/** Its text if that shows: a path that begins with a slash, one relative to the working directory, or `file:///…`. */
export type Fixed = { readonly text?: string | undefined } | { readonly reason: string };

/** Constants that are made of constants, at most. */
const MOST_STEPS = 20;

const FILE_URL = "file://";

export const PRIMITIVE =
  /^(string|number|boolean|bigint|undefined|null|true|false|-?\d+|".*"|'.*')( \| (string|number|boolean|undefined|null))*$/;

export function fixedValue(expression: ts.Expression, types: TypeDoor): Fixed {
  return valueOf(expression, types, MOST_STEPS);
}

function valueOf(expression: ts.Expression, types: TypeDoor, left: number): Fixed {
  const node = unwrap(expression);
  const of = (each: ts.Expression): Fixed => valueOf(each, types, left - 1);
  if (left === 0) return varies(node);
  if (ts.isStringLiteralLike(node)) return { text: node.text };
  if (isPlain(node)) return {};
  if (ts.isTemplateExpression(node)) return templateValue(node, of);
  if (ts.isBinaryExpression(node)) return sumValue(node, of);
  if (ts.isIdentifier(node)) return nameValue(node, types, of);
  if (ts.isPropertyAccessExpression(node)) return memberValue(node, of);
  if (ts.isObjectLiteralExpression(node)) return listValue(node.properties.map(propertyValue), node, of);
  if (ts.isArrayLiteralExpression(node)) return listValue([...node.elements], node, of);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return callValue(node, of);
  return varies(node);
}

function varies(node: ts.Node): { readonly reason: string } {
  return { reason: `it depends on \`${node.getText()}\`, which may be another one each time` };
}

function isPlain(node: ts.Expression): boolean {
  return (
    ts.isNumericLiteral(node) ||
    ts.isRegularExpressionLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

type Of = (expression: ts.Expression) => Fixed;

function templateValue({ head, templateSpans }: ts.TemplateExpression, of: Of): Fixed {
  let text: string | undefined = head.text;
  for (const span of templateSpans) {
    const value = of(span.expression);
    if ("reason" in value) return value;
    text = text === undefined || value.text === undefined ? undefined : text + value.text + span.literal.text;
  }
  return { text };
}

function sumValue({ left, operatorToken, right }: ts.BinaryExpression, of: Of): Fixed {
  const operator = operatorToken.kind;
  if (isAssignment(operator)) return varies(left);
  const [a, b] = [of(left), of(right)];
  if ("reason" in a) return a;
  if ("reason" in b) return b;
  const isSum = operator === ts.SyntaxKind.PlusToken && a.text !== undefined && b.text !== undefined;
  return isSum ? { text: `${a.text}${b.text}` } : {};
}

/** What a property is set to; undefined where that does not show. */
function propertyValue(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property))
    return ts.isComputedPropertyName(property.name) ? undefined : property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

function listValue(parts: readonly (ts.Expression | undefined)[], whole: ts.Node, of: Of): Fixed {
  for (const part of parts) {
    const value = part ? of(part) : varies(whole);
    if ("reason" in value) return value;
  }
  return {};
}

function nameValue(name: ts.Identifier, types: TypeDoor, of: Of): Fixed {
  const declaring = resolveName(name.text, name);
  const { fileName } = name.getSourceFile();
  if (!declaring) {
    if (name.text === "__dirname") return { text: directoryOf(fileName) };
    if (name.text === "__filename") return { text: fileName };
    return name.text === "undefined" ? {} : varies(name);
  }
  const binding = bindingOf(declaring);
  if (binding && isOfNode(binding.module)) return {};
  const declaration = binding ? importedAs(name, types) : declaring.parent;
  return (declaration && constantValue(declaration, types, of)) ?? varies(name);
}

function isOfNode(module: string): boolean {
  return module.startsWith("node:") || BUILTIN_MODULES.has(module);
}

function importedAs(name: ts.Identifier, types: TypeDoor): ts.Node | undefined {
  const meaning = types.meaning(name);
  return meaning.is === "declared" && meaning.keys.length === 1
    ? types.declaration(meaning.keys[0]!)
    : undefined;
}

/** A `const` that is made of what never changes; of a module's own also one whose value does not show. */
function constantValue(declaration: ts.Node, types: TypeDoor, of: Of): Fixed | undefined {
  let at: ts.Node = declaration;
  while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at) || ts.isArrayBindingPattern(at))
    at = at.parent;
  if (!ts.isVariableDeclaration(at) || !at.initializer) return undefined;
  if (!(at.parent.flags & ts.NodeFlags.Const)) return undefined;
  const value = ts.isIdentifier(at.name) ? of(at.initializer) : undefined;
  if (value && !("reason" in value)) return value;
  const statement = at.parent.parent;
  if (!ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent)) return value;
  const { name } = declaration as ts.VariableDeclaration | ts.BindingElement;
  return ts.isIdentifier(name) && PRIMITIVE.test(types.textOf(name)) ? {} : value;
}

function memberValue(node: ts.PropertyAccessExpression, of: Of): Fixed {
  const { expression, name } = node;
  const { fileName } = node.getSourceFile();
  if (ts.isMetaProperty(expression)) {
    if (name.text === "dirname") return { text: directoryOf(fileName) };
    if (name.text === "filename") return { text: fileName };
    return name.text === "url" ? { text: FILE_URL + fileName } : varies(node);
  }
  const whole = unwrap(expression);
  if (ts.isNewExpression(whole)) {
    const url = of(whole);
    if ("reason" in url || url.text === undefined) return url;
    if (name.text === "pathname") return { text: withoutScheme(url.text) };
    return name.text === "href" ? url : varies(node);
  }
  return calledOfNode(node) ? {} : varies(node);
}

/** The name of a function of Node's, as its module has it: `join` of `path.join`. */
function calledOfNode(callee: ts.Expression): string | undefined {
  const node = unwrap(callee);
  const [root, member] =
    ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)
      ? [node.expression, node.name.text]
      : [node, undefined];
  if (!ts.isIdentifier(root)) return undefined;
  const declaring = resolveName(root.text, root);
  const binding = declaring && bindingOf(declaring);
  if (!binding || !isOfNode(binding.module)) return undefined;
  return isWhole(binding) ? member : member === undefined ? binding.exported : undefined;
}

type PathFunction = (parts: readonly string[]) => string | undefined;

const PATH_FUNCTIONS: Readonly<Record<string, PathFunction>> = {
  join: (parts) => joined(parts),
  resolve: (parts) => joined(parts.slice(parts.findLastIndex(isAbsolute)).filter(Boolean)),
  normalize: (parts) => joined(parts),
  dirname: ([path = ""]) => (path.includes("/") ? directoryOf(path) : "."),
  basename: ([path = "", end = ""]) => {
    const name = baseName(path);
    return end !== "" && name.endsWith(end) ? name.slice(0, -end.length) : name;
  },
  extname: ([path = ""]) => /\.[^./]*$/.exec(baseName(path))?.[0] ?? "",
  fileURLToPath: ([url = ""]) => withoutScheme(url),
  pathToFileURL: ([path = ""]) => (isAbsolute(path) ? FILE_URL + path : undefined),
};

function callValue(node: ts.CallExpression | ts.NewExpression, of: Of): Fixed {
  const callee = unwrap(node.expression);
  if (callee.getText() === "process.cwd" && resolveName("process", callee) === undefined)
    return { text: "." };
  const values = (node.arguments ?? []).map(of);
  const texts: (string | undefined)[] = [];
  for (const value of values) {
    if ("reason" in value) return value;
    texts.push(value.text);
  }
  const isKnown = texts.every((text) => text !== undefined);
  const isUrl = ts.isNewExpression(node) && ts.isIdentifier(callee) && callee.text === "URL";
  if (isUrl) return isKnown ? { text: urlOf(texts as string[]) } : {};
  const name = ts.isCallExpression(node) ? calledOfNode(callee) : undefined;
  const path = name !== undefined && Object.hasOwn(PATH_FUNCTIONS, name) ? PATH_FUNCTIONS[name] : undefined;
  if (!path) return varies(node);
  return isKnown ? { text: path(texts as string[]) } : {};
}

function urlOf([path = "", base = ""]: readonly string[]): string | undefined {
  if (path.startsWith(FILE_URL)) return path;
  return base.startsWith(FILE_URL)
    ? FILE_URL + joinPath(directoryOf(withoutScheme(base)), decodeURI(path))
    : undefined;
}

function joined(parts: readonly string[]): string {
  const [first = "", ...others] = parts;
  const rest = others.join("/");
  if (isAbsolute(first)) return joinPath("/", `${first}/${rest}`);
  const found: string[] = [];
  for (const part of `${first}/${rest}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && found.length > 0 && found.at(-1) !== "..") found.pop();
    else found.push(part);
  }
  return found.join("/") || ".";
}

export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:[/\\]/.test(path);
}

export function withoutScheme(path: string): string {
  return path.startsWith(FILE_URL) ? path.slice(FILE_URL.length) : path;
}
