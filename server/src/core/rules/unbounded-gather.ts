/** `unbounded-gather`: as many started together as a list is long, which nothing bounds; and what nobody waits for. */
import type { Kind, Operation, Tier } from "../finding/finding.ts";
import { createGathers, type Verdict } from "../reach/gather/gathers.ts";
import type { Started } from "../reach/gather/started.ts";
import type { FunctionNode, SiteNode } from "../reach/universe.ts";
import { pathOf } from "../reach/work/keys.ts";
import type { Evidence, Rule } from "./rule.ts";
import { findingContext, placeOf, type RuleView } from "./view.ts";

type Reported = Exclude<Verdict, { is: "silent" }>;

export const unboundedGather: Rule = {
  id: "unbounded-gather",
  summary: "Input and output for each item of a list without a bound, all started together",
  documentation: `\`Promise.all(urls.map(fetch))\` starts as many downloads as there are addresses. Ten are fine; ten thousand
open as many sockets and files as the process may have, fill a database's pool so that everybody else waits, and make a
server refuse. Reported are:

- \`Promise.all\`, \`allSettled\` and \`any\` (also \`p-map\` without \`concurrency\`) over a list of which nothing says how long
  it is, where each item starts something outside of the program: files, the network, a database, a process. Above hint
  where the list is data: rows of a database, names of files, what a request, a file or the network gives.
- A function that starts itself for each of what it finds: each level multiplies.
- What nobody waits for: \`Promise.all(…)\` that is neither awaited, returned nor handled, and \`forEach(async …)\`. The code
  behind it runs before it is done, and a failure is an unhandled rejection.

Silent are lists that are written down or few by nature (options, plugins, arguments), parts of lists (batches, pages),
functions that a limit lets run (\`p-limit\`, a queue, a semaphore, a pool), and work that starts nothing outside.
\`unblock explain <file:line>\` gives the reason.

The fix lets as many run at a time as \`gather.limit\` of the configuration says, with what the project has for it (\`p-limit\`,
\`p-map\`) or a helper that it adds. What was to be begun when one fails is then left undone: where that changes something, the
fix is for review.

**What to do**: let a number of them run at a time, with \`p-limit\`, \`p-map\` with \`concurrency\`, or batches. Where the
client can ask for many at once (\`WHERE id IN (…)\`), that is better still. Await what is started, or say with
\`void … .catch(…)\` that nobody has to wait.`,
  examples: [
    {
      title: "As many downloads at once as a file has lines",
      reported: `import { readFile } from "node:fs/promises";

export async function downloadAll(): Promise<Response[]> {
  const urls: string[] = JSON.parse(await readFile("urls.json", "utf8"));
  return await Promise.all(urls.map(async (url) => await fetch(url)));
}
`,
      cured: `import { readFile } from "node:fs/promises";
import pLimit from "p-limit";

export async function downloadAll(): Promise<Response[]> {
  const urls: string[] = JSON.parse(await readFile("urls.json", "utf8"));
  const limit = pLimit(10);
  return await Promise.all(urls.map((url) => limit(async () => await fetch(url))));
}
`,
    },
  ],
  detect: function* (view) {
    const gathers = createGathers(view.graph);
    for (const file of view.graph.universe.files)
      for (const site of file.sites) {
        const verdict = gathers.verdictOf(site);
        if (verdict && verdict.is !== "silent") yield* evidenceOf(view, site, verdict);
      }
  },
};

function* evidenceOf(view: RuleView, site: SiteNode, verdict: Reported): Generator<Evidence> {
  const { file, facts } = site;
  const closure = file.functions[facts.function]!;
  const home = view.graph.homeOf(closure);
  const context = view.contexts.at(home, facts.start);
  if (!context || !view.isReported(context, file.path)) return;
  const operation = operationOf(site, closure, verdict);
  if (!view.counts(operation, file.path)) return;
  yield {
    place: operation.place,
    context: findingContext(home, context),
    operations: [operation],
    alternatives: ["gather"],
    message: messageOf(site, home, verdict),
    symbol: home.facts.name,
  };
}

function operationOf(
  { file, facts }: SiteNode,
  { facts: { name } }: FunctionNode,
  verdict: Reported,
): Operation {
  const place = placeOf(file, facts.start, facts.end);
  const certainty = verdict.started?.isSure === false ? "guessed" : "exact";
  return {
    api: pathOf(facts.callee) || facts.name,
    kind: kindOf(verdict.started),
    place,
    cost: { tier: tierOf(verdict), why: whyOf(verdict) },
    certainty,
    path: [{ function: name, place, certainty }],
    inLoop: false,
  };
}

const KINDS: Readonly<Record<string, Kind>> = {
  files: "fs",
  network: "network",
  database: "database",
  processes: "process",
};

function kindOf(started: Started | undefined): Kind {
  return (started && KINDS[started.resource]) ?? "wait";
}

/** Nobody minds many questions, nor a list of which nothing says that it grows. A process is much, where it is seen to start. */
function tierOf(verdict: Reported): Tier {
  const { started } = verdict;
  if (!started || started.isShort) return "trivial";
  if (verdict.is !== "unbounded") return "low";
  if (verdict.bound.is === "open" && verdict.bound.isFew) return "trivial";
  const isProcess = started.resource === "processes" && started.by === started.through;
  return verdict.bound.is === "data" || isProcess ? "low" : "trivial";
}

function whyOf(verdict: Reported): string {
  switch (verdict.is) {
    case "unbounded":
      return `one for each of ${verdict.bound.name}`;
    case "fan-out":
      return "each level multiplies";
    case "forgotten":
      return "nobody waits for it";
  }
}

function messageOf({ facts }: SiteNode, home: FunctionNode, verdict: Reported): string {
  const called = pathOf(facts.callee) || facts.name;
  const where = home.facts.name;
  switch (verdict.is) {
    case "unbounded":
      return `${called} starts ${startedText(verdict.started)} for each of ${verdict.bound.name} at once in ${where}, and nothing bounds how many there are. Let a number of them run at a time, with p-limit or in batches (gather).`;
    case "fan-out":
      return `${called} starts ${verdict.calls.facts.name} again for all that it finds, and each level multiplies how often ${verdict.started.by} runs at once. Let a number of them run at a time, with one limit for all levels (gather).`;
    case "forgotten":
      return facts.name === "forEach" || facts.name === "map"
        ? `${facts.name} does not wait for its async function in ${where}: the code behind it goes on before it is done, and when it fails nobody sees it. Await Promise.all over map with a limit, or a loop (gather).`
        : `Nobody waits for ${called} in ${where}: the code behind it goes on before it is done, and when it fails nobody sees it. Await it, or handle its failure (gather).`;
  }
}

/** `downloadPage (fetch)`. */
function startedText({ by, through, isSure }: Started): string {
  return !isSure || by === through ? through : `${through} (${by})`;
}
