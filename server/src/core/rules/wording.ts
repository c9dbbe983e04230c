/** The words of messages: what blocks, for about how long, when, by which path, and what to do. */
import { HUNDRED_YEARS } from "../costs/tiers.ts";
import type { Alternative, Cost, FindingContext, Operation } from "../finding/finding.ts";

/** The bare name of an API: `readFileSync` of `node:fs.readFileSync`; packages that are functions keep their name. */
export function shortName(api: string): string {
  const bare = api.replace(/^(node:)?[@\w./-]*?\.(?=[A-Za-z$_])/, (prefix) =>
    prefix.includes(":") || prefix.includes("/") ? "" : prefix,
  );
  return bare.startsWith("node:") ? bare.slice(5) : bare;
}

/** `≈0.2 ms, file-size dependent`. */
export function costText({ milliseconds, why }: Cost): string {
  return milliseconds === undefined ? why : `≈${duration(milliseconds)}, ${why}`;
}

const LIST = new Intl.ListFormat("en", { type: "conjunction" });

/** `loadUser, loadPosts, and loadTags`. */
export function listText(names: readonly string[]): string {
  return LIST.format(names);
}

/** `3 × ≈50 ms → ≈50 ms`, `≈50 ms + ≈80 ms → ≈80 ms`: one after another, and together. */
export function savingText(times: readonly number[]): string {
  const each = times.map((time) => `≈${duration(time)}`);
  const isSame = each.every((text) => text === each[0]);
  const before = isSame ? `${each.length} × ${each[0]}` : each.join(" + ");
  return `${before} → ≈${duration(Math.max(...times))}`;
}

export function duration(milliseconds: number): string {
  if (milliseconds >= HUNDRED_YEARS) return "100 years or more";
  if (milliseconds >= 1000) return `${round(milliseconds / 1000)} s`;
  return `${round(milliseconds)} ms`;
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toString() : Number(value.toPrecision(2)).toString();
}

/** When it happens: `for every request to GET /report`, `in every call of save`. */
export function occasion(context: FindingContext): string {
  const { entry, label } = context;
  const name = context.function;
  if (entry === "request handler")
    return label ? `for every request to ${label}` : `for every request that ${name} handles`;
  if (entry === "event listener") return label ? `on every "${label}" event` : "on every event";
  if (entry === "module") return "while the module is evaluated";
  if (entry === "timer") return "every time the timer fires";
  if (entry === "async function") return `in the async function ${name}`;
  if (context.kind === "unknown")
    return `if ${entry.replace(/^callback of /, "")} calls ${name} on the event loop`;
  return label ? `in the ${entry} of ${label}` : `in the ${entry} ${name}`;
}

/** `handler → renderReport → loadTemplate → readFileSync`; nothing where the boundary is the operation. */
export function pathText(operation: Operation): string {
  if (operation.path.length < 2) return "";
  const names = [...operation.path.map((step) => step.function), shortName(operation.api)];
  const short = names.length > 6 ? [...names.slice(0, 3), "…", ...names.slice(-2)] : names;
  const through = operation.path.find((step) => step.implementations);
  const { blocking, total } = through?.implementations ?? { blocking: 1, total: 1 };
  const note = total > 1 ? ` (${blocking} of ${total} implementations)` : "";
  return `: ${short.join(" → ")}${note}`;
}

const ADVICE: Readonly<Record<Alternative, (operation: Operation) => string>> = {
  async: ({ twin, kind, path }) => {
    const name = shortName(twin ?? (kind === "module-load" ? "import()" : "its asynchronous twin"));
    return path.length > 1 ? `make the way to it async and await ${name}` : `await ${name}`;
  },
  gather: () => "start them together with Promise.all",
  worker: () => "move it to a worker thread",
  process: () => "run it in a process of its own",
  yield: () => "let the event loop run between pieces of it",
  rewrite: ({ kind, of, cost: { why, degree } }) => {
    if (of?.includes("rows")) return "ask for a part of the rows at a time";
    if (kind === "regex" || kind === "parse") return "limit how long the text may be";
    if (degree === undefined) return "do the same with less work";
    return why.includes(" is copied ")
      ? "add to one collection instead of copying it"
      : "look things up in a Map or a Set that is made once";
  },
  hoist: ({ kind }) =>
    kind === "module-load" ? "load it once at the top of the module" : "do it once, at start-up",
};

/** `Await readFile, or move it to a worker thread.` */
export function adviceText(operation: Operation, alternatives: readonly Alternative[]): string {
  const parts = alternatives.slice(0, 2).map((alternative) => ADVICE[alternative](operation));
  if (parts.length === 0) return "Move it off the event loop.";
  const text = parts.join(", or ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** `It leads to 3 more blocking operations.`: those that the same boundary leads to. */
export function moreText(operations: readonly Operation[]): string {
  const others = operations.length - 1;
  if (others <= 0) return "";
  return ` It leads to ${others} more blocking ${others === 1 ? "operation" : "operations"}.`;
}
