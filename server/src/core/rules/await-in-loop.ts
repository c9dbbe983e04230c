/** `await-in-loop`: iterations that do not depend on each other, awaited one by one. */
import type { Alternative, Choice, Operation } from "../finding/finding.ts";
import type { Evidence, Rule, Shown } from "./rule.ts";
import { findingContext, placeOf, type RuleView } from "./view.ts";
import { turnAwaits, turnsConflict } from "../reach/effects/turns.ts";
import { batchCode, batchName, listName } from "../reach/gather/batch-text.ts";
import { createBatches, type Batch, type Batches } from "../reach/gather/batches.ts";
import type { FunctionNode } from "../reach/universe.ts";
import type { Fold, Loop, Turning } from "../facts/facts.ts";

export const awaitInLoop: Rule = {
  id: "await-in-loop",
  summary: "Iterations that do not depend on each other, awaited one by one",
  documentation: `Fifteen downloads of 100 ms take 1.5 s one after another, and 100 ms when they are started together. Reported are loops
over a list (also over keys, entries or a range, and with a counter) in which each turn awaits something made from its own
item, and leaves nothing behind that a later turn reads; also a \`reduce\` whose function waits for the turn before it, and
uses what that gave for nothing but to add its own. Loops that take their items off a list which they add to, and
loops that end when they have collected enough, are reported where their turns only look.

Silent are loops that carry a value from turn to turn, may end early, pause on purpose, ask a person, go by a sorted list
for what they change, write to one file, run commands (that the list holds, or further down), print after they have waited (unless
\`gather.logs\` says that messages may cross), or use one
connection, transaction or stream; that look into something shared before they wait and write there after it; whose calls
add to a list or overwrite a variable that all turns share, or refuse items before others are touched; that undo what was
done when a turn fails; that call hooks or a function of their caller in order; that wait for one item only, for what was
started before, or for what never waits; and those of which a comment above them, or above their function, says that the turns are meant to wait (or a linter's comment for \`no-await-in-loop\`). \`unblock explain <file:line>\` gives the reason for a loop.

**What to do**: \`await Promise.all(items.map(async (item) => …))\`, with a limit where the list has no bound. Note that
\`Promise.all\` fails as soon as one of them fails, while the others go on.

Where each turn asks a client that it knows for one item (\`findUnique\`, \`findById\`, \`WHERE id = $1\`), and the client can be
asked for all of them at once (\`findMany\` with \`in\`, \`$in\`, \`= ANY($1)\`), that is better than many questions side by side: it
is shown with the names of the loop. Such a loop is also reported where its questions share one connection or transaction, on
which gathering gains nothing.`,
  examples: [
    {
      title: "Downloads, one after another",
      reported: `export async function download(urls: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const url of urls) {
    const response = await fetch(url);
    texts.push(await response.text());
  }
  return texts;
}
`,
      cured: `export async function download(urls: string[]): Promise<string[]> {
  return await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url);
      return await response.text();
    }),
  );
}
`,
    },
  ],
  fixes: ["gather"],
  detect: function* (view) {
    const batches = createBatches(view.graph);
    for (const file of view.graph.universe.files)
      for (const loop of [...file.facts.loops, ...file.facts.folds]) {
        const home = file.functions[loop.function];
        if (!home || turnAwaits(loop).length === 0) continue;
        const evidence = evidenceOf(view, home, loop, batches);
        if (evidence) yield evidence;
      }
  },
};

function evidenceOf(
  view: RuleView,
  home: FunctionNode,
  loop: Loop | Fold,
  batches: Batches,
): Evidence | undefined {
  // What hands a chain of promises on need not be async itself.
  const turn = "turn" in loop ? home.file.functions[loop.turn] : undefined;
  const context = view.contexts.at(home, loop.start) ?? (turn && view.contexts.at(turn, turn.facts.start));
  if (!context || !view.isReported(context, home.file.path)) return undefined;
  const found = "kind" in loop ? batches.of(home.file, loop, turnAwaits(loop)) : [];
  const way = wayOf(view, home, loop, found);
  if (!way) return undefined;
  const place = placeOf(home.file, loop.start, loop.end);
  const [first] = turnAwaits(loop);
  const awaited = first ? placeOf(home.file, first.start, first.end) : place;
  const operation: Operation = {
    api: "await",
    kind: "wait",
    place: awaited,
    cost: { tier: "low", why: "one after another" },
    certainty: "exact",
    path: [{ function: home.facts.name, place: awaited, certainty: "exact" }],
    inLoop: true,
  };
  if (!view.counts(operation, home.file.path)) return undefined;
  const [batch] = found;
  return {
    place,
    context: findingContext(home, context),
    operations: [operation],
    alternatives: [...(batch ? REWRITE : []), ...(way === "apart" ? GATHER : [])],
    message: messageOf(loop, home.facts.name, batch, way),
    symbol: home.facts.name,
    ...(batch && { shown: [shownOf(batch)], choices: choicesOf(batch, way) }),
  };
}

const REWRITE: readonly Alternative[] = ["rewrite"];
const GATHER: readonly Alternative[] = ["gather"];

/** Whether turns may run side by side, or only be made one; undefined where they have to stay as they are. */
function wayOf(
  { graph }: RuleView,
  { file }: FunctionNode,
  loop: Turning,
  found: readonly Batch[],
): "apart" | "as one" | undefined {
  if (loop.dependence?.independent && turnsConflict(graph, file, loop) === undefined) return "apart";
  if (found.length < turnAwaits(loop).length) return undefined;
  return turnsConflict(graph, file, loop, true) === undefined ? "as one" : undefined;
}

function shownOf(batch: Batch): Shown {
  const { note } = batch.row;
  return {
    alternative: "rewrite",
    title: `Ask once for the whole of the loop over ${listName(batch)}: ${batchName(batch)} (rewrite)`,
    code: batchCode(batch),
    ...(note !== undefined && { notes: [note] }),
  };
}

function choicesOf(batch: Batch, way: "apart" | "as one"): readonly Choice[] {
  const rewrite: Choice = {
    what: "rewrite",
    because: `${batchName(batch)} asks once, where the loop over ${listName(batch)} asks ${batch.site.facts.name} for each`,
  };
  const gather: Choice = {
    what: "gather",
    because: "as many questions as before, and they need the time of the slowest",
  };
  return way === "apart" ? [rewrite, gather] : [rewrite];
}

const WHAT = {
  all: "each uses only its own item. Start them together with Promise.all, with a limit if the list may be long (gather).",
  limited:
    "each uses only its own item. Cut the list to as many as are wanted, and start them together with Promise.all (gather).",
  draining:
    "each only looks at what it takes off the list. Take several at a time, and start these together with Promise.all (gather).",
};

function messageOf(
  loop: Loop | Fold,
  home: string,
  batch: Batch | undefined,
  way: "apart" | "as one",
): string {
  const { dependence } = loop;
  const how = (dependence?.independent ? dependence.how : undefined) ?? "all";
  const what = "kind" in loop ? "loop" : "reduce";
  if (!batch) return `The turns of this ${what} wait one after another in ${home}, though ${WHAT[how]}`;
  const asks = `The turns of this loop over ${listName(batch)} wait one after another in ${home}, and each asks ${batch.site.facts.name} for its own item only.`;
  const once = `Ask once for all of them with ${batchName(batch)} (rewrite)`;
  return way === "apart"
    ? `${asks} ${once}, or start them together with Promise.all (gather).`
    : `${asks} ${once}.`;
}
