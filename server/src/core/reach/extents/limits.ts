/** How large the body of a request may be that a framework has read: the largest limit that the program sets. */
import type { Evaluator } from "../evaluate.ts";
import type { SiteNode, Universe } from "../universe.ts";
import { pathOf } from "../work/keys.ts";

/** `express.json()`, `bodyParser.text()`: 100 kB, unless told otherwise. */
const PARSERS = /(^|\.)(json|text|raw|urlencoded|bodyParser|koaBody)$/;
const PARSER_LIMIT = 100 * 1024;

/** `fastify({ bodyLimit })`: 1 MiB. */
const FASTIFY_LIMIT = 1024 * 1024;

const OPTIONS = ["limit", "jsonLimit", "textLimit", "bodyLimit", "sizeLimit"];

export function largestBody(universe: Universe, evaluator: Evaluator): number {
  const set = universe.files.flatMap((file) =>
    file.isTest ? [] : file.sites.flatMap((site) => limitsOf(site, evaluator)),
  );
  const isFastify = universe.files.some(({ facts }) => facts.specifiers.includes("fastify"));
  return Math.max(isFastify ? FASTIFY_LIMIT : PARSER_LIMIT, ...set);
}

function limitsOf({ file, facts }: SiteNode, evaluator: Evaluator): number[] {
  const [first] = facts.arguments;
  if (first?.is !== "object") return [];
  const isParser = PARSERS.test(pathOf(facts.callee)) || /^fastify$/i.test(facts.name);
  if (!isParser) return [];
  const properties = file.facts.objects[first.index]?.properties ?? [];
  return properties.flatMap(({ name, value }) => {
    const found = OPTIONS.includes(name) ? bytesOf(evaluator.constant(file, value)) : undefined;
    return found === undefined ? [] : [found];
  });
}

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** `"10mb"`, `1048576`. */
export function bytesOf(limit: unknown): number | undefined {
  if (typeof limit === "number") return limit;
  if (typeof limit !== "string") return undefined;
  const [, count, unit = "b"] = /^\s*([\d.]+)\s*([kmg]?b)?\s*$/i.exec(limit) ?? [];
  return count === undefined ? undefined : Number(count) * UNITS[unit.toLowerCase()]!;
}
