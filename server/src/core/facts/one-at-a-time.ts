/** What keeps the order of operations, by names: methods that build on each other, and who carries a transaction. */
import { ts } from "ts-morph";

/** Classes whose instances do one thing at a time; of receivers and arguments by such names see `reach/effects/exclusive.ts`. */
const ONE_AT_A_TIME =
  /(connection|transaction|trx|queryRunner|cursor|lock|mutex|semaphore|session|browser|stream|writer|socket|iterator|repl|prompt|readline)/i;

/** Methods that take one's turn in an order: statements of one connection, writes to one sink, steps of a protocol. */
const ORDERED_METHOD =
  /^(query|execute|exec|write|send|next|acquire|commit|rollback|begin|step|migrate|ask|question|prompt)$/;

/** Changes that build on the ones before them, whatever they are applied to: `applyChange`, `replayEvents`. */
const ORDERED_CHANGE = /^(apply|replay|migrate|rollback|undo|redo)(?![a-z])/;

/** Who refuses what goes beyond it: later turns must not have taken their part by then. */
const LIMITER = /(limit(er)?|quota|bucket)$/i;

/** `User.createWithCtx(ctx, …)`: what travels in a request's context, such as its transaction, is one for all turns. */
function sharedContext({ expression: callee, arguments: [context] }: ts.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(callee) || !/With(Ctx|Context)$/.test(callee.name.text))
    return undefined;
  if (!context || !ts.isIdentifier(context) || !/^(ctx|context)$/i.test(context.text)) return undefined;
  return `${context.text} carries what all turns share`;
}

/** Its own method, in a class whose instances do one thing at a time: `this.getTypeName(…)` of a `QueryRunner`. */
export function oneOfItself({ expression: call }: ts.AwaitExpression): string | undefined {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  if (call.expression.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const name = ts.findAncestor(call, ts.isClassLike)?.name?.text;
  return name && ONE_AT_A_TIME.test(name) ? `a ${name} does one thing at a time` : undefined;
}

/** Why one call has to come after the other, as a reason. */
export function oneAtATime(call: ts.CallExpression): string | undefined {
  const context = sharedContext(call);
  if (context) return context;
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const receiver = callee.expression.getText();
  const { text: name } = callee.name;
  if (name === "consume" && LIMITER.test(receiver)) return `${receiver} may refuse before the last item`;
  return ORDERED_METHOD.test(name) || ORDERED_CHANGE.test(name)
    ? `${receiver}.${name} keeps an order`
    : undefined;
}

const TRANSACTION = /^(transaction|trx|tx)$/;
/** The options of object-relational mappers: the caller's transaction travels in them. */
const CARRYING_TYPE =
  /\b(Find|Count|Save|Create|Update|Destroy|InstanceUpdate|InstanceDestroy|Transaction)Options\b|\bTransactionable\b/;

/**
 * A transaction that travels in something else: the request's context whose `transaction` the function reads, a context
 * that it makes of one, options of a mapper. Also where a function beside the loop, which the turn awaits, hands it on.
 */
export function carriedTransaction(
  loop: ts.IterationStatement,
  awaits: readonly ts.AwaitExpression[],
): string | undefined {
  const outermost = outermostFunction(loop);
  if (!outermost) return undefined;
  const carriers = carriersIn(outermost);
  if (carriers.size === 0) return undefined;
  const beside = functionsIn(outermost);
  const asked = new Set<string>();
  const handed = (node: ts.Node): string | undefined => {
    if (ts.isCallExpression(node)) {
      const carrier = node.arguments.map((argument) => handedOn(argument, carriers)).find((found) => found);
      if (carrier) return carrier;
      const name = ts.isIdentifier(node.expression) ? node.expression.text : "";
      const called = asked.has(name) ? undefined : beside.get(name);
      asked.add(name);
      const within = called && ts.forEachChild(called, handed);
      if (within) return within;
    }
    return ts.forEachChild(node, handed);
  };
  const carrier = awaits.map(({ expression }) => handed(expression)).find((found) => found);
  return carrier && `${carrier} carries one transaction`;
}

function outermostFunction(node: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  for (let at = node.parent; at && !ts.isSourceFile(at) && !ts.isClassLike(at); at = at.parent)
    if (ts.isFunctionLike(at)) found = at;
  return found;
}

function carriersIn(scope: ts.Node): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const carrier = carrierOf(node);
    if (carrier !== undefined) found.add(carrier);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

function carrierOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && TRANSACTION.test(node.name.text)) return rootOf(node.expression);
  if (ts.isParameter(node) && node.type && CARRYING_TYPE.test(node.type.getText()))
    return ts.isIdentifier(node.name) ? node.name.text : undefined;
  if (!ts.isVariableDeclaration(node) || !node.initializer || ts.isAwaitExpression(node.initializer))
    return undefined;
  const { name, initializer } = node;
  if (ts.isIdentifier(name)) return mentionsTransaction(initializer) ? name.text : undefined;
  return name.elements.some((each) => TRANSACTION.test(each.getText())) ? rootOf(initializer) : undefined;
}

/** `createContext({ user, transaction })`, `{ ...options, transaction: trx }`. */
function mentionsTransaction(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isAwaitExpression(node)) return false;
  if (ts.isIdentifier(node)) return TRANSACTION.test(node.text);
  return ts.forEachChild(node, (child) => mentionsTransaction(child) || undefined) ?? false;
}

function rootOf(node: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : undefined;
}

/** The carrier that an argument is, or spreads. */
function handedOn(argument: ts.Expression, carriers: ReadonlySet<string>): string | undefined {
  if (ts.isIdentifier(argument)) return carriers.has(argument.text) ? argument.text : undefined;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  return argument.properties
    .map((each) => (ts.isSpreadAssignment(each) ? handedOn(each.expression, carriers) : undefined))
    .find((found) => found);
}

function functionsIn(scope: ts.Node): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name && node !== scope) found.set(node.name.text, node);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}
