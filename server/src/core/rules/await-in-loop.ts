/** `await-in-loop`: iterations that do not depend on each other, awaited one by one. */
import type { Operation } from "../finding/finding.ts";
import type { Rule, Evidence } from "./rule.ts";
import { findingContext, placeOf, type RuleView } from "./view.ts";
import { turnsConflict } from "../reach/effects/turns.ts";
import type { FunctionNode } from "../reach/universe.ts";
import type { Dependence } from "../facts/dependence.ts";
import type { Fold, Loop } from "../facts/facts.ts";

type Independent = Extract<Dependence, { independent: true }>;

export const awaitInLoop: Rule = {
  id: "await-in-loop",
  summary: "Iterations that do not depend on each other, awaited one by one",
  documentation: `Fifteen downloads of 100 ms take 1.5 s one after another, and 100 ms when they are started together. Reported are loops
over a list (also over keys, entries or a range, and with a counter) in which each turn awaits something made from its own
item, and leaves nothing behind that a later turn reads; also a \`reduce\` whose function waits for the turn before it, and
uses what that gave for nothing but to add its own. Loops that take their items off a list which they add to, and
loops that end when they have collected enough, are reported where their turns only look.

Silent are loops that carry a value from turn to turn, may end early, pause on purpose, ask a person, go by a sorted list
for what they change, write to one file, or use one connection, transaction or stream; that look into something shared before they wait and write there after it; that call hooks or
a function of their caller in order; that wait for one item only, or for what never waits; and those above which a comment
says that the turns are meant to wait (or a linter's comment for \`no-await-in-loop\`). \`unblock explain <file:line>\` gives the reason for a loop.

**What to do**: \`await Promise.all(items.map(async (item) => …))\`, with a limit where the list has no bound. Note that
\`Promise.all\` fails as soon as one of them fails, while the others go on.`,
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
  detect: function* (view) {
    for (const file of view.graph.universe.files)
      for (const loop of [...file.facts.loops, ...file.facts.folds]) {
        const home = file.functions[loop.function];
        if (!home || !loop.dependence?.independent) continue;
        const evidence = evidenceOf(view, home, loop);
        if (evidence) yield evidence;
      }
  },
};

function evidenceOf(view: RuleView, home: FunctionNode, loop: Loop | Fold): Evidence | undefined {
  // What hands a chain of promises on need not be async itself.
  const turn = "turn" in loop ? home.file.functions[loop.turn] : undefined;
  const context = view.contexts.at(home, loop.start) ?? (turn && view.contexts.at(turn, turn.facts.start));
  if (!context || !view.isReported(context, home.file.path) || !loop.dependence?.independent)
    return undefined;
  if (turnsConflict(view.graph, home.file, loop) !== undefined) return undefined;
  const place = placeOf(home.file, loop.start, loop.end);
  const [first] = loop.dependence.awaits;
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
  return {
    place,
    context: findingContext(home, context),
    operations: [operation],
    alternatives: ["gather"],
    message: messageOf("kind" in loop ? "loop" : "reduce", loop.dependence, home.facts.name),
    symbol: home.facts.name,
  };
}

const WHAT = {
  all: "each uses only its own item. Start them together with Promise.all, with a limit if the list may be long (gather).",
  limited:
    "each uses only its own item. Cut the list to as many as are wanted, and start them together with Promise.all (gather).",
  draining:
    "each only looks at what it takes off the list. Take several at a time, and start these together with Promise.all (gather).",
};

function messageOf(what: "loop" | "reduce", { how }: Independent, home: string): string {
  return `The turns of this ${what} wait one after another in ${home}, though ${WHAT[how ?? "all"]}`;
}
