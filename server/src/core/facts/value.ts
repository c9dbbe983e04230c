/** Turns expressions and simple types into values: the part of their meaning that needs no types and no other file. */
import { ts } from "ts-morph";
import { UNKNOWN, type Value } from "./facts.ts";
import { indexFor, startOf, type State } from "./state.ts";

/** Helpers that compilers wrap around `require`; they hand on the module. */
const INTEROP =
  /^(__importDefault|__importStar|__toESM|_?interopRequire(Default|Wildcard)|_interopRequire\w*)$/;

/** Types that hand on (a part of) their first argument. */
const TRANSPARENT_TYPES = new Set([
  "Readonly",
  "Partial",
  "Required",
  "Pick",
  "Omit",
  "NonNullable",
  "Awaited",
]);

/** Types that are worked out of others: only the checker can say what they are. */
const COMPUTED_TYPES = new Set([
  "ReturnType",
  "Parameters",
  "ConstructorParameters",
  "Extract",
  "Exclude",
  "Record",
]);

export function valueOf(state: State, node: ts.Expression | undefined): Value {
  if (!node) return UNKNOWN;
  if (ts.isIdentifier(node)) {
    if (node.text === "undefined") return { is: "constant", value: null };
    return { is: "name", name: node.text, scope: state.scope, at: startOf(state, node) };
  }
  if (ts.isPropertyAccessExpression(node)) {
    const of = valueOf(state, node.expression);
    return { is: "member", of, name: node.name.text, at: startOf(state, node.name) };
  }
  if (ts.isElementAccessExpression(node)) return elementValue(state, node);
  if (ts.isCallExpression(node)) return callValue(state, node);
  if (ts.isNewExpression(node)) return { is: "new", site: indexFor(state, "sites", node) };
  if (ts.isFunctionExpression(node) || ts.isArrowFunction(node))
    return { is: "function", index: indexFor(state, "functions", node) };
  if (ts.isClassExpression(node)) return { is: "class", index: indexFor(state, "classes", node) };
  if (ts.isObjectLiteralExpression(node)) return { is: "object", index: indexFor(state, "objects", node) };
  if (ts.isTaggedTemplateExpression(node)) return rawValue(state, node);
  return wrappedValue(state, node) ?? literalValue(state, node);
}

function elementValue(state: State, node: ts.ElementAccessExpression): Value {
  const of = valueOf(state, node.expression);
  const key = node.argumentExpression;
  const at = startOf(state, key);
  if (ts.isStringLiteralLike(key)) return { is: "member", of, name: key.text, at };
  return { is: "element", of, key: valueOf(state, key), at };
}

/** The module specifier of `require("x")` or `import("x")`. */
export function requiredModule(node: ts.CallExpression): string | undefined {
  const [first] = node.arguments;
  if (!first || !ts.isStringLiteralLike(first)) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return first.text;
  return ts.isIdentifier(node.expression) && node.expression.text === "require" ? first.text : undefined;
}

function callValue(state: State, node: ts.CallExpression): Value {
  const specifier = requiredModule(node);
  if (specifier !== undefined) return { is: "module", specifier };
  const callee = node.expression;
  const name = ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : "";
  if (INTEROP.test(name) && node.arguments[0]) return valueOf(state, node.arguments[0]);
  return { is: "call", site: indexFor(state, "sites", node) };
}

/** Expressions that stand for one of their parts. */
function wrappedValue(state: State, node: ts.Expression): Value | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node))
    return valueOf(state, node.expression);
  if (ts.isSatisfiesExpression(node)) return valueOf(state, node.expression);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
    const inner = valueOf(state, node.expression);
    if (ts.isConstTypeReference(node.type)) return inner;
    const type = typeValue(state, node.type);
    return type ? { is: "either", of: [inner, type] } : inner;
  }
  if (ts.isAwaitExpression(node)) return { is: "await", of: valueOf(state, node.expression) };
  if (ts.isConditionalExpression(node))
    return { is: "either", of: [valueOf(state, node.whenTrue), valueOf(state, node.whenFalse)] };
  if (ts.isBinaryExpression(node)) return binaryValue(state, node);
  return undefined;
}

function binaryValue(state: State, node: ts.BinaryExpression): Value {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.EqualsToken:
      return valueOf(state, node.right);
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return { is: "either", of: [valueOf(state, node.left), valueOf(state, node.right)] };
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return valueOf(state, node.right);
    default:
      return {
        is: "binary",
        operator: ts.tokenToString(node.operatorToken.kind) ?? "",
        left: valueOf(state, node.left),
        right: valueOf(state, node.right),
      };
  }
}

function literalValue(state: State, node: ts.Expression): Value {
  if (ts.isStringLiteralLike(node)) return { is: "constant", value: node.text };
  if (ts.isNumericLiteral(node)) return { is: "constant", value: Number(node.text) };
  // How much it is, is all that anybody asks.
  if (ts.isBigIntLiteral(node)) return { is: "constant", value: Number(node.text.slice(0, -1)) };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const inner = literalValue(state, node.operand);
    if (inner.is === "constant" && typeof inner.value === "number")
      return { is: "constant", value: -inner.value };
    return UNKNOWN;
  }
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return { is: "constant", value: true };
    case ts.SyntaxKind.FalseKeyword:
      return { is: "constant", value: false };
    case ts.SyntaxKind.NullKeyword:
    case ts.SyntaxKind.VoidExpression:
      return { is: "constant", value: null };
    case ts.SyntaxKind.ThisKeyword:
      return { is: "this", class: state.class, function: state.function };
    case ts.SyntaxKind.SuperKeyword:
      return { is: "super", class: state.class, function: state.function };
    case ts.SyntaxKind.RegularExpressionLiteral:
      return regexValue(node as ts.RegularExpressionLiteral);
    case ts.SyntaxKind.TemplateExpression:
      return templateValue(state, node as ts.TemplateExpression);
    case ts.SyntaxKind.ArrayLiteralExpression: {
      const elements = (node as ts.ArrayLiteralExpression).elements;
      const of = elements.map((element) => valueOf(state, element));
      const spreads = elements.filter(ts.isSpreadElement).map(({ expression }) => valueOf(state, expression));
      return spreads.length > 0 ? { is: "array", of, spreads } : { is: "array", of };
    }
    default:
      return UNKNOWN;
  }
}

function regexValue({ text }: ts.RegularExpressionLiteral): Value {
  const last = text.lastIndexOf("/");
  return { is: "regex", pattern: text.slice(1, last), flags: text.slice(last + 1) };
}

/** `` String.raw`\d+` ``: its pieces as they are written. */
function rawValue(state: State, { tag, template }: ts.TaggedTemplateExpression): Value {
  if (tag.getText(state.sourceFile) !== "String.raw") return UNKNOWN;
  if (ts.isNoSubstitutionTemplateLiteral(template))
    return { is: "constant", value: template.rawText ?? template.text };
  const raw = ({ rawText = "" }: ts.TemplateLiteralToken): Value => ({ is: "constant", value: rawText });
  const spans = template.templateSpans.flatMap((span) => [
    valueOf(state, span.expression),
    raw(span.literal),
  ]);
  return { is: "template", of: [raw(template.head), ...spans] };
}

function templateValue(state: State, node: ts.TemplateExpression): Value {
  const text = (part: ts.TemplateLiteralToken): Value[] =>
    part.text === "" ? [] : [{ is: "constant", value: part.text }];
  const spans = node.templateSpans.flatMap((span) => [
    valueOf(state, span.expression),
    ...text(span.literal),
  ]);
  return { is: "template", of: [...text(node.head), ...spans] };
}

/** What a value of the type is, where the type is a plain name (or `typeof` one, or a union with one such part). */
export function typeValue(state: State, type: ts.TypeNode | undefined): Value | undefined {
  if (!type) return undefined;
  if (ts.isParenthesizedTypeNode(type)) return typeValue(state, type.type);
  if (ts.isUnionTypeNode(type)) return onlyValue(type.types.map((part) => typeValue(state, part)));
  if (ts.isTypeQueryNode(type)) return entityValue(state, type.exprName);
  if (ts.isImportTypeNode(type)) return importedType(state, type);
  if (ts.isLiteralTypeNode(type) && ts.isNumericLiteral(type.literal))
    return { is: "constant", value: Number(type.literal.text) };
  if (!ts.isTypeReferenceNode(type)) return undefined;
  if (ts.isIdentifier(type.typeName)) {
    const { text } = type.typeName;
    if (COMPUTED_TYPES.has(text)) return undefined;
    const [first] = type.typeArguments ?? [];
    if (TRANSPARENT_TYPES.has(text)) return typeValue(state, first);
    if (text === "InstanceType" && first && ts.isTypeQueryNode(first))
      return { is: "typed", type: entityValue(state, first.exprName) };
  }
  return { is: "typed", type: entityValue(state, type.typeName) };
}

/** `typeof import("x")`, `import("x").Handler`. */
function importedType(state: State, type: ts.ImportTypeNode): Value | undefined {
  const { argument, qualifier } = type;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return undefined;
  const module: Value = { is: "module", specifier: argument.literal.text };
  if (type.isTypeOf) return module;
  if (!qualifier || !ts.isIdentifier(qualifier)) return undefined;
  const of: Value = { is: "member", of: module, name: qualifier.text, at: startOf(state, qualifier) };
  return { is: "typed", type: of };
}

/** The type that the text around a function or an object gives it, in JavaScript also by `@type`. */
export function typeFromPlace(state: State, node: ts.Expression): Value | undefined {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return typeFromPlace(state, parent);
  if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) return typeValue(state, parent.type);
  if (!ts.isVariableDeclaration(parent) && !ts.isPropertyDeclaration(parent)) return undefined;
  const type =
    parent.type ?? (node.flags & ts.NodeFlags.JavaScriptFile ? ts.getJSDocType(parent) : undefined);
  return typeValue(state, type);
}

/** What the function around an expression is said to give, where that is the expression. */
export function returnedType(state: State, node: ts.Expression): Value | undefined {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return returnedType(state, parent);
  const isReturned = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node);
  return isReturned ? state.functions[state.function]?.returnType : undefined;
}

function onlyValue(values: readonly (Value | undefined)[]): Value | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 1 ? { is: "either", of: known } : known[0];
}

/** Whether the type is a promise, and what it settles to. */
export function promisedType(
  state: State,
  type: ts.TypeNode | undefined,
): { promise: boolean; value?: Value | undefined } {
  if (
    type &&
    ts.isTypeReferenceNode(type) &&
    ts.isIdentifier(type.typeName) &&
    /^Promise(Like)?$/.test(type.typeName.text)
  )
    return { promise: true, value: typeValue(state, type.typeArguments?.[0]) };
  return { promise: false, value: typeValue(state, type) };
}

export function entityValue(state: State, name: ts.EntityName): Value {
  if (ts.isIdentifier(name))
    return { is: "name", name: name.text, scope: state.scope, at: startOf(state, name) };
  return {
    is: "member",
    of: entityValue(state, name.left),
    name: name.right.text,
    at: startOf(state, name.right),
  };
}

/** A heritage clause's expression, or a type argument, as the name it is. */
export function heritageValue(state: State, node: ts.ExpressionWithTypeArguments): Value {
  return valueOf(state, node.expression);
}

/** The bare name of an expression's end: `readFileSync` of `fs.readFileSync`. */
export function lastName(node: ts.Expression): { name: string; node: ts.Node } | undefined {
  if (ts.isIdentifier(node)) return { name: node.text, node };
  if (ts.isPropertyAccessExpression(node)) return { name: node.name.text, node: node.name };
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    return { name: ts.isStringLiteralLike(key) ? key.text : "", node: key };
  }
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return lastName(node.expression);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return lastName(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken)
    return lastName(node.right);
  return undefined;
}
