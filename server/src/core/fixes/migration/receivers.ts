/**
 * What becomes of a function that is handed to somebody else, once it is async: its receiver awaits it, or does not care,
 * or the call can be rewritten, or it has to stay as it is.
 */
import { ts } from "ts-morph";
import type { TypeKind } from "../../project/type-door.ts";
import type { Role } from "../../reach/uses.ts";
import { callbackForm, SYNCHRONOUS_METHODS, type CallbackForm } from "./language.ts";

export type Reception =
  /** It may become async; `notes` say what a person should look at. */
  | { readonly is: "fine"; readonly notes: readonly string[]; readonly forwards?: "express" }
  | {
      readonly is: "callback";
      readonly form: CallbackForm;
      readonly items: TypeKind;
      readonly notes: readonly string[];
    }
  | { readonly is: "stop"; readonly reason: string };

const FINE: Reception = { is: "fine", notes: [] };

/** Functions that test runners give their tests and hooks to: they await what these return. */
const TESTS = /^(it|test|specify|before|after|beforeEach|afterEach|beforeAll|afterAll|setup|teardown)$/;
const SUITES = /^(describe|suite|context)$/;

/** By the text of the call, in a test: its globals are known by name only. */
export function byTestRunner(call: ts.CallExpression | ts.NewExpression): Reception | undefined {
  let callee: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) callee = callee.expression;
  if (!ts.isIdentifier(callee)) return undefined;
  if (TESTS.test(callee.text) || callee.text === "t") return FINE;
  if (SUITES.test(callee.text))
    return { is: "stop", reason: `\`${callee.text}\` does not await what it is given` };
  return undefined;
}

/** By what the language's own functions do. `apis` are what the call is known to land in. */
export function byLanguage(
  call: ts.CallExpression | ts.NewExpression,
  apis: readonly string[],
  kindOf: (expression: ts.Expression) => TypeKind,
): Reception | undefined {
  if (ts.isNewExpression(call)) {
    const isPromise =
      apis.some((api) => /^global#Promise(\.constructor)?$/.test(api)) ||
      call.expression.getText() === "Promise";
    return isPromise
      ? { is: "stop", reason: "a promise's executor can't await: what it throws would be lost" }
      : undefined;
  }
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const method = callee.name.text;
  if (callee.getText() === "Array.from") return { is: "callback", form: "from", items: "array", notes: [] };
  const form = callbackForm(method);
  const items = kindOf(callee.expression);
  const isArray = items === "array" || apis.some((api) => /^global#\w*Array\./.test(api));
  if (isArray && SYNCHRONOUS_METHODS.has(method))
    return { is: "stop", reason: `\`${method}\` does not await what it is given` };
  if (!form) return undefined;
  if (form === "replace") return items === "string" ? { is: "callback", form, items, notes: [] } : undefined;
  if (isArray) return { is: "callback", form, items: "array", notes: [] };
  if ((items === "set" || items === "map") && form === "loop")
    return { is: "callback", form, items, notes: [] };
  const notes = [`\`${excerpt(callee.expression)}\` is taken for an array: its type is not known`];
  return items === "any" && apis.length === 0 ? { is: "callback", form, items: "array", notes } : undefined;
}

/** By what the catalogue says of the receiver. */
export function byRole(role: Role, major: (name: string) => number | undefined): Reception {
  if (role.awaits) return FINE;
  const receiver = role.entry === "" ? "its receiver" : role.entry;
  switch (role.runs) {
    case "later":
      return byLaterRole(role, major);
    case "elsewhere":
      return FINE;
    case "exit":
      return {
        is: "stop",
        reason: `it runs as ${receiver} while the process ends, when nothing is waited for`,
      };
    case "startup":
      return {
        is: "stop",
        reason: `nobody awaits it as ${receiver}, and what follows would begin before it is done`,
      };
    default:
      return {
        is: "stop",
        reason: `it is handed to \`${receiver}\`, and nobody knows whether that awaits it`,
      };
  }
}

function byLaterRole(role: Role, major: (name: string) => number | undefined): Reception {
  const symbol = role.symbol ?? "";
  if (symbol.startsWith("express#") && role.entry === "request handler")
    return (major("express") ?? 4) >= 5 ? FINE : { is: "fine", notes: [], forwards: "express" };
  if (/#setInterval$/.test(symbol))
    return { is: "fine", notes: ["the next turn of the interval may start before this one is done"] };
  if (/^node:events#/.test(symbol) || (role.entry === "event listener" && !symbol.startsWith("node:")))
    return {
      is: "fine",
      notes: ["whoever emits the event goes on before the listener is done, and does not see its error"],
    };
  if (role.entry === "microtask" || role.entry === "finalizer" || role.entry === "hook")
    return { is: "stop", reason: `it runs as ${role.entry}, which is over when it returns` };
  return FINE;
}

/** The beginning of its text, as it stands between backquotes in a message. */
export function excerpt(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ").replaceAll("`", "'");
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
