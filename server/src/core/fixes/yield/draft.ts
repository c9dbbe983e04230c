/** The text of a loop that returns to the event loop every few milliseconds. */
import type { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import { functionAround, indentationStep, indentLines, localName, putBefore, putFirstIn } from "../layout.ts";
import { labelled, outermostLoop } from "../loop-site.ts";
import { isWhole } from "../module-binding.ts";
import { spanOf } from "../rewrite.ts";
import { resolveName } from "../scope.ts";
import { sameModule } from "../site.ts";
import type { Bounds, Pause } from "./pauses.ts";

/** So many turns go by before the clock is read, where a turn is short. */
const TURNS = 1024;
/** So many turns a piece has, where a turn is shorter than the counting of it. */
const PIECE = 65_536;

const MODULE = "node:timers/promises";

/** Drafts the pauses of one nest of loops, which goes on for so many milliseconds before it lets others run. */
export function drawPauses(draft: FileDraft, pauses: readonly Pause[], slice: number): void {
  const [first] = pauses;
  if (!first) return;
  const { semicolon } = styleOf(draft.sourceFile, draft.imports.bindings, undefined);
  const around = functionAround(first.loop);
  const pause = localName(draft, around, ["pause"]);
  const next = `performance.now() + ${slice}${semicolon}`;
  const above = [`let ${pause} = ${next}`];
  const wait = `await ${waiting(draft, first.loop)}()${semicolon}`;
  const checks = (condition: string): string[] => {
    const step = indentationStep(draft.sourceFile);
    return [`if (${condition}) {`, `${step}${wait}`, `${step}${pause} = ${next}`, "}"];
  };
  const isTime = `performance.now() > ${pause}`;
  let own: string | undefined;
  for (const { loop, form } of pauses) {
    if (form.is === "pieces") drawPieces(draft, loop as ts.ForStatement, form.bounds, checks(isTime));
    else if (form.is === "clock") putFirstIn(draft, loop, checks(isTime));
    else {
      if (form.counter === undefined && own === undefined) {
        own = localName(draft, around, ["turns"]);
        above.push(`let ${own} = 0${semicolon}`);
      }
      const counted = form.counter ?? `++${own}`;
      putFirstIn(draft, loop, checks(`${counted} % ${TURNS} === 0 && ${isTime}`));
    }
  }
  putBefore(draft, labelled(outermostLoop(first.loop)), above);
}

/** `for (let start = 0; start < n; start += 65536) { …; const end = Math.min(start + 65536, n); for (let i = start; i < end; i++) … }` */
function drawPieces(
  draft: FileDraft,
  loop: ts.ForStatement,
  { counter, from, to, operator, step }: Bounds,
  checks: readonly string[],
): void {
  const { sourceFile, rewrite } = draft;
  const { semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  const around = functionAround(loop);
  const start = localName(draft, around, ["start", "begin", "from"]);
  const end = localName(draft, around, ["end", "limit", "until"]);
  const length = PIECE * step;
  const outer = indentationOf(sourceFile, loop);
  const inner = newlineOf(sourceFile) + outer + indentationStep(sourceFile);
  const last = operator === "<" ? `${start} + ${length}` : `${start} + ${length - 1}`;
  const head = `for (let ${start} = ${from.getText()}; ${start} ${operator} ${to.getText()}; ${start} += ${length}) {`;
  const lines = [...checks, `const ${end} = Math.min(${last}, ${to.getText()})${semicolon}`];
  indentLines(draft, loop);
  rewrite.replace(spanOf(from), start);
  rewrite.replace(spanOf(to), end);
  rewrite.wrap(
    loop,
    `${head}${lines.map((line) => inner + line).join("")}${inner}`,
    `${newlineOf(sourceFile)}${outer}}`,
  );
  void counter;
}

/** How the file calls `setImmediate` of `node:timers/promises`, which is imported if it is not yet. */
export function waiting(draft: FileDraft, at: ts.Node): string {
  const { imports, sourceFile } = draft;
  const isVisible = (local: ts.Identifier): boolean => resolveName(local.text, at) === local;
  for (const binding of imports.bindings) {
    if (!sameModule(binding.module, MODULE) || !isVisible(binding.local)) continue;
    if (binding.exported === "setImmediate") return binding.local.text;
    if (isWhole(binding)) return `${binding.local.text}.setImmediate`;
  }
  const style = styleOf(sourceFile, imports.bindings, undefined);
  return imports.name(MODULE, "setImmediate", ["setImmediate", "nextTurn"], style, undefined);
}
