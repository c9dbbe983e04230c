/** The cure of `unbounded-gather`: so many at a time, as the configuration says; and an `await` where one is missing. */
import { ts } from "ts-morph";
import type { PlannedFix } from "../../finding/finding.ts";
import { createGathers, type Gathers, type Verdict } from "../../reach/gather/gathers.ts";
import type { Change, Plans } from "../change.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, styleOf } from "../file-style.ts";
import type { FixerTools } from "../fixer.ts";
import { functionAround, moveLines } from "../layout.ts";
import { NO_CHANGE } from "../migration/items.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { callOfCallee, placeOfNode } from "../place.ts";
import type { Refused } from "../rewrite/form.ts";
import { resolveName } from "../scope.ts";
import type { Piece } from "../rewrite.ts";
import { isBounded } from "./bounded.ts";
import type { Gathering } from "./index.ts";
import { createLimits, type Limits } from "./limit.ts";
import { linesOf } from "./loop-parts.ts";
import { manyOf, mappedBy, statementOf, type Many } from "./many-form.ts";
import { risksOfLimit } from "./many-risks.ts";

interface Plan {
  readonly title: string;
  readonly notes: readonly string[];
  draw(draft: FileDraft): void;
}

interface ManyTools extends FixerTools {
  readonly limits: Limits;
}

/** For findings that stand at a call which starts something for each item of a list. */
export function createManyCure(tools: FixerTools): Gathering {
  const limits = createLimits(tools);
  let made: Gathers | undefined;
  return (found) => {
    const file = tools.graph.universe.byPath.get(found.place.file);
    const sourceFile = tools.sourceFile(found.place.file);
    const call = sourceFile && callOfCallee(sourceFile, found.place);
    const start = call?.getStart();
    const site = file?.sites.find(({ facts }) => facts.nodeStart === start && facts.nodeEnd === call!.end);
    const verdict = site && (made ??= createGathers(tools.graph)).verdictOf(site);
    if (!call || !verdict || verdict.is === "silent") return undefined;
    const plan = planOf({ ...tools, limits }, call, verdict);
    if ("reason" in plan)
      return {
        plans: [],
        declined: [{ alternative: "gather", reason: plan.reason, place: placeOfNode(plan.node) }],
      };
    return fixOf(call, plan, found.operations[0]?.api ?? "");
  };
}

function planOf(tools: ManyTools, call: ts.CallExpression, verdict: Verdict): Plan | Refused {
  if (verdict.is === "fan-out")
    return { node: call, reason: "each level would have a limit of its own: all of them have to share one" };
  if (resolveName("Promise", call)) return { node: call, reason: "`Promise` is something else here" };
  const name = called(call);
  if (name === "any") return { node: call, reason: "the first that succeeds ends it, so all have to begin" };
  const types = tools.types();
  const isVisit = name === "forEach" || name === "map";
  const [given] = call.arguments;
  if (!isVisit && !/^all(Settled)?$/.test(name)) return withOption(tools, call);
  const many = isVisit ? mappedBy(call, name, types) : manyOf(given!, types);
  if ("reason" in many) return many;
  return verdict.is === "forgotten" ? awaited(tools, call, many) : limited(tools, call, many);
}

function called({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

/** `pMap(list, visit)` takes how many run at a time as its third argument. */
function withOption({ gatherLimitOf }: ManyTools, call: ts.CallExpression): Plan | Refused {
  const last = call.arguments.at(-1)!;
  const limit = gatherLimitOf(call.getSourceFile().fileName);
  return {
    title: `Let ${call.expression.getText()} run ${limit} at a time (gather)`,
    notes: [],
    draw: ({ rewrite }) => rewrite.wrap(last, "", `, { concurrency: ${limit} }`),
  };
}

function limited(tools: ManyTools, call: ts.CallExpression, many: Many): Plan {
  const settles = called(call) === "allSettled";
  const limit = tools.gatherLimitOf(call.getSourceFile().fileName);
  const risks = risksOfLimit(tools, many, settles);
  const failure = risks.canFail ? "; after a failure, no more are begun" : "";
  return {
    title: `Run ${limit} at a time instead of all at once (gather)${failure}`,
    notes: risks.notes,
    draw: (draft) => draw(tools, draft, { call, many, limit, settles }),
  };
}

/** The function waits for what it has begun, where that is the last it does. */
function awaited(tools: ManyTools, call: ts.CallExpression, many: Many): Plan | Refused {
  const around = functionAround(call);
  const name = ts.isFunctionLike(around) && around.name ? around.name.getText() : "the function";
  const isAsync =
    ts.isFunctionLike(around) &&
    ts.canHaveModifiers(around) &&
    ts.getModifiers(around)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  if (!isAsync) return { node: around, reason: `${name} is not async, so nobody can wait for it there` };
  const statement = statementOf(call);
  const body = "body" in around ? (around.body as ts.Node | undefined) : undefined;
  const isLast = statement && body && ts.isBlock(body) && body.statements.at(-1) === statement;
  if (!isLast || !ts.isExpressionStatement(statement) || unwrap(statement.expression) !== call)
    return { node: call, reason: "what stands behind it would wait for it, too" };
  const limit = isBounded(listOf(call), tools.types())
    ? undefined
    : tools.gatherLimitOf(call.getSourceFile().fileName);
  const atATime = limit === undefined ? "" : `, ${limit} at a time`;
  return {
    title: `Await what is started here${atATime} (gather)`,
    notes: [`whoever awaits ${name} waits for it now, and learns of its failure`],
    draw: (draft) =>
      draw(tools, draft, { call, many, limit, settles: called(call) === "allSettled", isAwaited: true }),
  };
}

function listOf({ expression, arguments: [first] }: ts.CallExpression): ts.Expression {
  const mapped = first && unwrap(first);
  if (mapped && ts.isCallExpression(mapped) && ts.isPropertyAccessExpression(mapped.expression))
    return mapped.expression.expression;
  return ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
}

interface Drawn {
  readonly call: ts.CallExpression;
  readonly many: Many;
  readonly limit: number | undefined;
  readonly settles: boolean;
  readonly isAwaited?: true;
}

function draw(
  { limits }: ManyTools,
  draft: FileDraft,
  { call, many, limit, settles, isAwaited }: Drawn,
): void {
  const { rewrite, sourceFile, imports } = draft;
  const statement = statementOf(call);
  const { before, pieces } = limits.together(draft, statement ?? call, { ...many.work, settles }, limit);
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  for (const each of many.gone) {
    const isAround = each.getStart() <= many.each.getStart() && many.each.end <= each.end;
    if (!isAround) rewrite.replace(linesOf(each), "");
  }
  const from = many.gone.find((each) => each.getStart() <= many.each.getStart() && many.each.end <= each.end);
  const outer = ts.isAwaitExpression(call.parent) ? call.parent : call;
  const body = ts.isArrowFunction(many.each) ? many.each.body : many.each;
  moveLines(draft, body, indentationOf(sourceFile, many.each), indentationOf(sourceFile, outer));
  const value = outer === call && !isAwaited ? withoutAwait(pieces) : pieces;
  if (!from) {
    rewrite.arrange(outer, value);
    if (before !== "" && statement) rewrite.wrap(statement, before, "");
    return;
  }
  // What is done for each item moves from the statement before into this one.
  const { text } = sourceFile;
  const head = text.slice(statement!.getStart(), outer.getStart());
  const tail = text.slice(outer.end, statement!.end);
  const end = tail === "" ? semicolon : tail;
  rewrite.arrangeSpan({ start: from.getStart(), end: statement!.end }, from.parent, [
    before + head,
    ...value,
    end,
  ]);
}

function withoutAwait([first, ...more]: readonly Piece[]): readonly Piece[] {
  return [(first as string).replace(/^await /, ""), ...more];
}

function fixOf(call: ts.CallExpression, { title, notes, draw: drawIt }: Plan, api: string): Plans {
  const fix: PlannedFix = {
    title,
    alternative: "gather",
    safety: notes.length === 0 ? "safe" : "review",
    operations: [0],
    ...(notes.length > 0 && { notes }),
  };
  const change: Change = {
    node: call,
    api,
    item: {
      ...NO_CHANGE,
      node: call,
      notes,
      draft(draftOf) {
        const draft = draftOf(call.getSourceFile());
        if (draft.changed.has(call)) return;
        draft.changed.add(call);
        drawIt(draft);
      },
    },
  };
  return { plans: [{ fix, targets: [], changes: [change] }], declined: [] };
}
