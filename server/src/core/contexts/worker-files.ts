/** Which file an argument names: a path, a URL beside this module, a joined path, a resolved one. */
import type { ArgumentSelector } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import { lookUp } from "../facts/state.ts";
import { directoryOf, joinPath } from "../project/paths.ts";
import type { Evaluator } from "../reach/evaluate.ts";
import type { FileNode, SiteNode } from "../reach/universe.ts";

/** The absolute path that the selected argument names, as far as its text tells. */
export function fileArgument(
  evaluator: Evaluator,
  site: SiteNode,
  selector: ArgumentSelector,
): string | undefined {
  const value = selected(site, selector);
  return value && pathOf(evaluator, site.file, value, 6);
}

function selected(site: SiteNode, selector: ArgumentSelector): Value | undefined {
  const given = site.facts.arguments;
  if (typeof selector === "number") return given[selector];
  if (typeof selector === "string") return given.at(-1);
  const options = given[selector.at];
  const object = options?.is === "object" ? site.file.objects[options.index] : undefined;
  return object?.facts.properties.find((property) => property.name === selector.property)?.value;
}

function pathOf(evaluator: Evaluator, file: FileNode, value: Value, left: number): string | undefined {
  if (left === 0) return undefined;
  const here = directoryOf(file.path);
  const constant = evaluator.constant(file, value);
  if (typeof constant === "string") return joinPath(here, constant.replace(/^file:\/\//, ""));
  if (value.is === "name") {
    const binding = lookUp(file.facts.scopes, file.facts.bindings, value.scope, value.name);
    const [only] = binding?.values ?? [];
    return only && binding?.values.length === 1 ? pathOf(evaluator, file, only, left - 1) : undefined;
  }
  if (value.is === "either")
    return value.of.map((each) => pathOf(evaluator, file, each, left - 1)).find(Boolean);
  if (value.is === "member")
    return value.name === "href" || value.name === "pathname"
      ? pathOf(evaluator, file, value.of, left - 1)
      : undefined;
  if (value.is !== "call" && value.is !== "new") return undefined;
  const site = file.sites[value.site];
  return site && ofCall(evaluator, site, left);
}

/** `new URL("./w.js", import.meta.url)`, `path.join(__dirname, "w.js")`, `fileURLToPath(…)`, `require.resolve("./w")`. */
function ofCall(evaluator: Evaluator, site: SiteNode, left: number): string | undefined {
  const { name, arguments: given } = site.facts;
  const [first] = given;
  if (!first) return undefined;
  if (/^(URL|fileURLToPath|pathToFileURL|String|toString)$/.test(name))
    return pathOf(evaluator, site.file, first, left - 1);
  if (name === "resolve" && given.length === 1) return pathOf(evaluator, site.file, first, left - 1);
  if (name !== "join" && name !== "resolve") return undefined;
  const parts = given.slice(1).map((part) => evaluator.constant(site.file, part));
  if (!parts.every((part) => typeof part === "string")) return undefined;
  return joinPath(directoryOf(site.file.path), parts.join("/"));
}
