/** `slow-regex`: a regular expression that backtracks more than its text is long, on text that others write. */
import { TIERS, type Alternative, type Operation } from "../finding/finding.ts";
import type { Lead } from "../reach/reach.ts";
import { costOf, type Match } from "../reach/regex/operations.ts";
import type { SchemaLibrary } from "../reach/regex/schemas.ts";
import { createPathOrigins } from "../reach/regex/path-origin.ts";
import { attackCode, type Growth } from "../reach/regex/verdict.ts";
import { growthText, measuredText, regexText, shortened } from "../reach/regex/wording.ts";
import { operationsOf, type Ranked } from "./operations.ts";
import type { Rule } from "./rule.ts";
import { findingContext, placeOf, type EntryBoundary, type RuleView } from "./view.ts";
import { moreText, occasion, pathText } from "./wording.ts";

export const slowRegex: Rule = {
  id: "slow-regex",
  summary: "A regular expression whose time grows faster than its text, on text that others write",
  documentation: `Where parts of a regular expression can share the same characters in several ways, the engine tries them all before
it gives up. Its time then grows with the square of the text's length, or doubles with each character: thirty
characters are enough to stop the event loop for minutes, and whoever sends them needs no rights.

Nothing is claimed of an expression that was not seen: a checker finds a text that should be slow, and that text is
matched at growing lengths, each time with a limit, in a thread of its own. What is reported above hint **did** grow
faster than its text, and the message gives the text and the times. Expressions that are proven safe are never
reported, nor those whose attack turned out to be fast. What could be neither shown nor refuted is a hint.

Literals, \`new RegExp\` of constants (also put together, imported, by \`String.raw\` or from another's \`source\`) and texts
that \`match\` and \`search\` take for a pattern are read. Reported is the call that matches them, where the text comes
from a parameter, a request, a file or anything else that the program does not write itself; the arguments on the path
are followed. Expressions of zod, joi and yup schemas and of JSON schemas that ajv compiles are matched where a value is
parsed. A comparison of the text's length before the match, or \`slice\`, counts: the time is then that of a text
of that length.

**What to do**: refuse longer texts before the match, or write the expression so that no character can be taken by two
of its repetitions.`,
  examples: [
    {
      title: "A name is checked by nested repetitions",
      reported: `import { createServer } from "node:http";

const NAME = /^(\\w+\\s?)+$/;

createServer((request, response) => {
  response.end(NAME.test(request.url ?? "") ? "a name" : "no name");
}).listen(8080);
`,
      cured: `import { createServer } from "node:http";

const NAME = /^\\w+(\\s\\w+)*\\s?$/;

createServer((request, response) => {
  response.end(NAME.test(request.url ?? "") ? "a name" : "no name");
}).listen(8080);
`,
    },
  ],
  fixes: ["rewrite"],
  *detect(view) {
    const origins = createPathOrigins(view.graph, view.reach);
    for (const entry of view.entries) {
      if (!view.isReported(entry.context, entry.home.file.path)) continue;
      const evidence = slowMatch(view, entry, origins);
      if (evidence) yield evidence;
    }
  },
};

const ALTERNATIVES: readonly Alternative[] = ["rewrite"];

type PathOrigins = ReturnType<typeof createPathOrigins>;

/** A match, what it costs with the text that comes by this path, and how a finding tells it. */
interface Matched {
  readonly match: Match;
  readonly operation: Operation;
}

function slowMatch(view: RuleView, { home, boundary, context }: EntryBoundary, origins: PathOrigins) {
  const leads = boundary.leads.filter(({ operation }) => operation.match);
  const found = operationsOf(view, home, leads)
    .flatMap((ranked) => matched(ranked, leads, origins))
    .filter(({ operation }) => view.counts(operation, home.file.path))
    .sort((a, b) => TIERS.indexOf(b.operation.cost.tier) - TIERS.indexOf(a.operation.cost.tier));
  const [worst] = found;
  if (!worst) return undefined;
  const where = findingContext(home, context);
  const more = moreText(found.map(({ operation }) => operation));
  return {
    place: placeOf(boundary.function.file, boundary.start, boundary.end),
    context: where,
    operations: found.map(({ operation }) => operation),
    alternatives: ALTERNATIVES,
    message: `${matchText(worst)} ${occasion(where)}${pathText(worst.operation)}. ${adviceText(worst.match)}${more}`,
    symbol: home.facts.name,
  };
}

/** Nothing where the program itself writes the text. */
function matched({ node, operation }: Ranked, leads: readonly Lead[], origins: PathOrigins): Matched[] {
  const lead = leads.find((each) => each.operation === node)!;
  const match = node.match!;
  const { outside, longest } = origins(lead, match);
  if (!outside) return [];
  if (longest === match.longest) return [{ match, operation }].filter(isTold);
  const limited = { ...match, longest };
  return [{ match: limited, operation: { ...operation, cost: costOf(limited) } }].filter(isTold);
}

/** What is slow on long texts, and gets only short ones, is fast. */
function isTold({ match, operation }: Matched): boolean {
  return match.verdict.is === "unproven" || operation.cost.tier !== "trivial";
}

/** How a schema refuses longer texts before it matches. */
const FIRST: Readonly<Record<SchemaLibrary, string>> = {
  zod: "Let the schema stop at longer texts (max with abort: true before regex, since zod goes on otherwise)",
  joi: "Let the schema refuse longer texts first (max before pattern)",
  yup: "Refuse longer texts before the schema is asked, since yup asks all that it says",
  ajv: "Let the schema refuse longer texts first (maxLength, and ajv without allErrors)",
};

function adviceText({ library }: Match): string {
  const first = library ? FIRST[library] : "Refuse longer texts before the match";
  return `${first}, or write it so that no two of its repetitions can take the same characters.`;
}

function matchText({ match: { regex, verdict, longest, library } }: Matched): string {
  const name = `${regexText(regex)}${library ? ` of the ${library} schema` : ""}`;
  if (verdict.is === "unproven")
    return `Whether the regular expression ${name} can be made slow is not known: ${verdict.why}. It is matched`;
  const { growth, hotspots, attack, measured } = verdict;
  const repeats = hotspots.length === 0 ? "" : `, in ${hotspots.slice(0, 3).map(shortened).join(" and ")}`;
  const limit =
    longest === undefined ? "" : `, where the text has at most ${longest.toLocaleString("en-US")} characters`;
  return `The regular expression ${name} takes ${growthClause(growth)}${repeats}: on ${shortened(attackCode(attack))} ${measuredText(measured)}${limit},`;
}

function growthClause(growth: Growth): string {
  return growth.is === "exponential"
    ? "exponential time, which doubles with every few characters of the text"
    : `${growthText(growth)} time, the power of ${growth.degree} of the text's length`;
}
