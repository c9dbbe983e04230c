/**
 * Programs that the call waits for. `execSync` and `execFileSync` become promisified where they capture their output and
 * nothing else; otherwise, like `spawnSync`, they become a helper over `spawn` that gives the same.
 */
import { ts } from "ts-morph";
import { argumentAt } from "../../catalogue/argument.ts";
import { awaitingCall } from "../await-text.ts";
import type { FileDraft } from "../file-draft.ts";
import { isTypeScript } from "../file-style.ts";
import { replaceInPlace, type Changed } from "../in-place.ts";
import { unwrap } from "../../facts/unwrap.ts";
import type { Span } from "../rewrite.ts";
import { parseSymbol, type FixSite, type SymbolName } from "../site.ts";
import { nameBeside } from "../twin-name.ts";
import { dropCallee } from "./companion.ts";
import { layoutAt } from "./layout.ts";
import { runHelper, spawnHelper, waitHelper } from "./program-helpers.ts";

const NOTE =
  "a helper is added that collects what `spawn` gives: an error says `spawn` where it said `spawnSync`, and other tasks run until the program ends";

export function program(site: FixSite, draft: FileDraft): Changed {
  const name = parseSymbol(site.row.symbol).path.at(-1);
  if (name === "execSync" || name === "execFileSync") {
    const captured = replaceInPlace(isReadAsText(site.node) ? withoutEncoding(site) : site, draft);
    if (!("declined" in captured)) return captured;
  }
  const { node } = site;
  if (!ts.isCallExpression(node)) return { declined: "it is not a call" };
  const given = name === "execSync" ? forShell(site) : withList(site);
  if ("declined" in given) return given;
  const helper = helperOf(site, node, draft);
  if (helper === undefined)
    return { declined: `\`${node.expression.getText()}\` is not reached by an import of this file` };
  dropCallee(site, draft);
  const { before, after } = awaitingCall(node);
  draft.rewrite.wrap(node, before, after);
  draft.rewrite.replace({ start: node.expression.getStart(), end: node.expression.end }, helper);
  for (const { text, ...span } of given.edits) draft.rewrite.replace(span, text);
  return { notes: [NOTE] };
}

/** Whether it makes no difference that the result is a string in place of a Buffer. */
function isReadAsText(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent)) return true;
  const isToString = ts.isPropertyAccessExpression(parent) && parent.name.text === "toString";
  return isToString && ts.isCallExpression(parent.parent) && parent.parent.arguments.length === 0;
}

/** The site without the row's wish that the encoding is a Buffer's. */
function withoutEncoding(site: FixSite): FixSite {
  const { row } = site;
  if (!row.twin) return site;
  const declines = row.twin.declines?.filter(({ liftedBy }) => liftedBy?.property !== "encoding") ?? [];
  return { ...site, row: { ...row, twin: { ...row.twin, declines } } };
}

type Given =
  { readonly edits: readonly (Span & { readonly text: string })[] } | { readonly declined: string };

/** `execSync(command, options)` → `(command, [], { shell: true, … })`. */
function forShell({ node, shape }: FixSite): Given {
  const [command, options] = (node as ts.CallExpression).arguments;
  if (shape.spread || !command) return { declined: "a spread argument may hold the options" };
  if (!options) return { edits: [inserted(command.end, ", [], { shell: true }")] };
  const start = options.getStart();
  if (!ts.isObjectLiteralExpression(options))
    return { edits: [inserted(start, "[], { shell: true, ..."), inserted(options.end, " }")] };
  const [first] = options.properties;
  if (!first) return { edits: [{ start, end: options.end, text: "[], { shell: true }" }] };
  const isSet = options.properties.some((property) => property.name?.getText() === "shell");
  return {
    edits: [inserted(start, "[], "), ...(isSet ? [] : [inserted(first.getStart(), "shell: true, ")])],
  };
}

/** The list of arguments always stands before the options. */
function withList({ node, shape, sourceFile }: FixSite): Given {
  const { arguments: given } = node as ts.CallExpression;
  if (shape.spread) return { declined: "a spread argument may hold the options" };
  const second = argumentAt(shape, 1);
  if (given.length !== 2 || second?.is === "array") return { edits: [] };
  if (second?.is === "object") return { edits: [inserted(given[1]!.getStart(), "[], ")] };
  // In TypeScript the compiler tells, when the fix is verified.
  if (isTypeScript(sourceFile)) return { edits: [] };
  return { declined: "it does not show whether the second argument is the list of arguments or the options" };
}

function inserted(at: number, text: string): Span & { readonly text: string } {
  return { start: at, end: at, text };
}

/** The name of the helper, which the file then has. */
function helperOf(site: FixSite, node: ts.CallExpression, draft: FileDraft): string | undefined {
  const layout = layoutAt(draft.sourceFile, draft);
  const spawn = nameBeside(site, unwrap(node.expression), spawnOf(site), draft.imports);
  if (!spawn) return undefined;
  const { text, style, statement } = spawn;
  const helper = (value: string, base: string): string =>
    draft.imports.helper(value, base, style, [statement]);
  const isRun = /#exec(File)?Sync$/.test(site.row.symbol);
  if (isRun && isWithoutPipes(site)) return helper(waitHelper(text, layout), "run");
  const spawned = helper(spawnHelper(text, layout), "spawn");
  return isRun ? helper(runHelper(spawned, layout), "run") : spawned;
}

/** Options that mean the same to a program that is not read from and not written to. */
const PLAIN = new Set(["stdio", "cwd", "env", "shell", "windowsHide", "uid", "gid", "argv0"]);

/** `stdio: "inherit"` or `"ignore"`, for all three streams, and no option that only `spawnSync` knows. */
function isWithoutPipes({ shape }: FixSite): boolean {
  const options = shape.arguments.findLast((argument) => argument.is === "object");
  if (options?.is !== "object" || options.open || shape.arguments.at(-1) !== options) return false;
  const { stdio } = options.properties;
  const streams = stdio?.is === "array" ? stdio.elements : [stdio, stdio, stdio];
  return (
    streams.length >= 3 &&
    streams.every((stream) => stream?.is === "string" && /^(inherit|ignore)$/.test(stream.value)) &&
    Object.keys(options.properties).every((name) => PLAIN.has(name))
  );
}

function spawnOf({ row }: FixSite): SymbolName {
  const { module } = parseSymbol(row.symbol);
  return { module, path: [module === "node:child_process" ? "spawn" : "default"] };
}
