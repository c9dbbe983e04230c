/** What a listing of a folder gives: `readdir(folder)` names of what is in it, `glob("**", { cwd: folder })` paths. */
import type { Binding, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { moduleOf } from "./package-calls.ts";

export interface Listing {
  /** The folder that is listed; undefined for that in which the program was started. */
  readonly folder: Value | undefined;
  /** Its paths begin with the folder; others, as names do, begin in it. */
  readonly isWhole: boolean;
}

/** Names of names and calls of calls. */
const DEEPEST = 8;

/** The listing that a collection is the result of, in its own file; undefined where it may hold something else. */
export function listingOf(evaluator: Evaluator, file: FileNode, list: Value): Listing | undefined {
  let at = list;
  const names = new Set<Binding>();
  for (let left = DEEPEST; left > 0; left--) {
    const binding = at.is === "name" ? evaluator.bindingOf(file, at) : undefined;
    if (binding) names.add(binding);
    const next = before(file, at, binding);
    if (!next) break;
    at = next;
  }
  const site = at.is === "call" ? file.sites[at.site] : undefined;
  const listing = site && listingBy(evaluator, site);
  return listing && !isAddedTo(evaluator, file, names) ? listing : undefined;
}

/** What the collection was made of with the same elements. */
function before(file: FileNode, at: Value, binding: Binding | undefined): Value | undefined {
  if (at.is === "await") return at.of;
  if (binding) {
    const isOne = binding.constant && !binding.parameter && !binding.elements && binding.values.length === 1;
    return isOne ? binding.values[0] : undefined;
  }
  const site = at.is === "call" ? file.facts.sites[at.site] : undefined;
  return site?.callee.is === "member" && SAME_ELEMENTS.test(site.name) ? site.callee.of : undefined;
}

const SAME_ELEMENTS = /^(filter|slice|sort|toSorted|reverse|toReversed)$/;

/** Whether something else is put into what one of the names stands for. */
function isAddedTo(evaluator: Evaluator, file: FileNode, names: ReadonlySet<Binding>): boolean {
  return file.facts.sites.some(({ name, callee }) => {
    if (!ADDS.test(name) || callee.is !== "member" || callee.of.is !== "name") return false;
    const binding = evaluator.bindingOf(file, callee.of);
    return binding !== undefined && names.has(binding);
  });
}

const ADDS = /^(push|unshift|splice|fill)$/;

/** What the call itself lists. */
export function listingBy(evaluator: Evaluator, site: SiteNode): Listing | undefined {
  const { file, facts } = site;
  const targets = evaluator.evaluate(file, facts.callee);
  const isReaddir = targets.some((target) => target.is === "api" && READDIR.test(target.symbol));
  if (isReaddir) return facts.arguments[0] && { folder: facts.arguments[0], isWhole: false };
  if (!GLOB_NAMES.test(facts.name) && facts.callee.is !== "name") return undefined;
  const isGlob =
    targets.some((target) => target.is === "api" && GLOB.test(target.symbol)) ||
    GLOB_PACKAGES.has(moduleOf(evaluator, file, facts.callee) ?? "");
  return isGlob ? globOf(evaluator, file, facts) : undefined;
}

const READDIR = /^(node:fs(\/promises)?|fs-extra)#(promises\.)?readdir(Sync)?$/;
const GLOB = /^node:fs(\/promises)?#(promises\.)?glob(Sync)?$/;
const GLOB_NAMES = /^(glob|globSync|globby|globbySync|sync|async)$/;
const GLOB_PACKAGES: ReadonlySet<string> = new Set([
  "glob",
  "globby",
  "fast-glob",
  "tiny-glob",
  "tinyglobby",
]);

/** A pattern may lead out of the folder: only what is written shows that it does not. */
function globOf(evaluator: Evaluator, file: FileNode, { arguments: given }: Site): Listing | undefined {
  const options = given.find((each) => each.is === "object");
  const own = options?.is === "object" ? file.facts.objects[options.index] : undefined;
  const option = (name: string) => own?.properties.find((each) => each.name === name)?.value;
  const pattern = given[0] === options ? option("patterns") : given[0];
  if (!pattern || given.length > 2 || !staysBelow(evaluator, file, pattern)) return undefined;
  if (options?.is !== "object") return given.length === 1 ? { folder: undefined, isWhole: false } : undefined;
  const isWhole = optionOf(evaluator, file, options.index, "absolute");
  const folder = option("cwd");
  if (isWhole === undefined || (isWhole && !folder)) return undefined;
  return { folder, isWhole };
}

function staysBelow(evaluator: Evaluator, file: FileNode, pattern: Value): boolean {
  if (pattern.is === "array") return pattern.of.every((each) => staysBelow(evaluator, file, each));
  const text = evaluator.constant(file, pattern);
  return typeof text === "string" && !/\.\.|[{,(|]\/|^!?\//.test(text);
}

/** False where the option is not there; undefined where nobody knows. */
function optionOf(evaluator: Evaluator, file: FileNode, index: number, name: string): boolean | undefined {
  const options = file.facts.objects[index];
  if (!options || options.open) return undefined;
  const value = options.properties.find((each) => each.name === name)?.value;
  const given = value ? evaluator.constant(file, value) : false;
  return typeof given === "boolean" ? given : undefined;
}
