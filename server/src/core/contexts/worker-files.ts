/** Which file an argument names: a path, a URL beside this module, a joined path, a resolved one. */
import type { ArgumentSelector } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import { directoryOf, joinPath, upward } from "../project/paths.ts";
import type { Evaluator } from "../reach/evaluate.ts";
import type { FileNode, SiteNode } from "../reach/universe.ts";

/** The absolute paths that the selected argument may name, as far as its text tells, likely ones first. */
export function fileArguments(
  evaluator: Evaluator,
  site: SiteNode,
  selector: ArgumentSelector,
): readonly string[] {
  return selected(evaluator, site, selector).flatMap((value) => pathsOf(evaluator, site.file, value, 6));
}

function selected(evaluator: Evaluator, site: SiteNode, selector: ArgumentSelector): readonly Value[] {
  const given = site.facts.arguments;
  const one = (value: Value | undefined) => (value ? [value] : []);
  if (typeof selector === "number") return one(given[selector]);
  if (typeof selector === "string") return one(given.at(-1));
  const options = given[selector.at] && resolved(evaluator, site.file, given[selector.at]!);
  if (options?.is === "array") return options.of;
  const object = options?.is === "object" ? site.file.objects[options.index] : undefined;
  return one(object?.facts.properties.find((property) => property.name === selector.property)?.value);
}

/** What a constant of the same file stands for. */
function resolved(evaluator: Evaluator, file: FileNode, value: Value): Value {
  const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
  const [only] = binding?.values ?? [];
  return only && binding?.values.length === 1 ? only : value;
}

function pathsOf(evaluator: Evaluator, file: FileNode, value: Value, left: number): readonly string[] {
  if (left === 0) return [];
  const constant = evaluator.constant(file, value);
  if (typeof constant === "string") return fromHere(file, constant.replace(/^file:\/\//, ""));
  switch (value.is) {
    case "name":
      return ofName(evaluator, file, value, left);
    case "either":
      return value.of.flatMap((each) => pathsOf(evaluator, file, each, left - 1));
    case "member":
      return value.name === "href" || value.name === "pathname"
        ? pathsOf(evaluator, file, value.of, left - 1)
        : [];
    case "binary":
    case "template":
      return behindFolder(evaluator, file, pieces(value));
    case "call":
    case "new": {
      const site = file.sites[value.site];
      return site ? ofCall(evaluator, site, left) : [];
    }
    default:
      return [];
  }
}

/** Threads and processes take paths from the working directory, which is mostly a folder above; others from the file. */
function fromHere(file: FileNode, path: string): readonly string[] {
  const here = directoryOf(file.path);
  if (path.startsWith("/")) return [path];
  const found: string[] = [];
  upward(here, (directory) => void found.push(joinPath(directory, path)));
  return found;
}

function ofName(
  evaluator: Evaluator,
  file: FileNode,
  value: Extract<Value, { is: "name" }>,
  left: number,
): readonly string[] {
  const { import: imported } = evaluator.bindingOf(file, value) ?? {};
  // `import path from "./resize?url"`: a bundler gives the path.
  if (imported?.specifier.includes("?"))
    return [joinPath(directoryOf(file.path), imported.specifier.replace(/\?.*$/, ""))];
  const behind = resolved(evaluator, file, value);
  return behind === value ? [] : pathsOf(evaluator, file, behind, left - 1);
}

/** The pieces that a text is put together of. */
function pieces(value: Value): readonly Value[] {
  if (value.is === "template") return value.of;
  return value.is === "binary" && value.operator === "+" ? [...pieces(value.left), value.right] : [value];
}

/** `__dirname + "/w.js"`, `` `${import.meta.dirname}/w.js` ``. */
function behindFolder(evaluator: Evaluator, file: FileNode, parts: readonly Value[]): readonly string[] {
  const [folder, ...rest] = parts;
  const isFolder =
    (folder?.is === "name" && folder.name === "__dirname") ||
    (folder?.is === "member" && /^dir(name)?$/.test(folder.name ?? ""));
  const texts = rest.map((part) => evaluator.constant(file, part));
  if (!isFolder || !texts.every((text) => typeof text === "string")) return [];
  return [joinPath(directoryOf(file.path), `.${texts.join("")}`)];
}

/** `new URL("./w.js", import.meta.url)`, `path.join(__dirname, "w.js")`, `fileURLToPath(…)`, `require.resolve("./w")`. */
function ofCall(evaluator: Evaluator, site: SiteNode, left: number): readonly string[] {
  const { name, arguments: given } = site.facts;
  const [first] = given;
  if (!first) return [];
  if (/^(URL|fileURLToPath|pathToFileURL|String|toString)$/.test(name))
    return pathsOf(evaluator, site.file, first, left - 1);
  if (name === "resolve" && given.length === 1) return pathsOf(evaluator, site.file, first, left - 1);
  if (name !== "join" && name !== "resolve") return [];
  const parts = given.slice(1).map((part) => evaluator.constant(site.file, part));
  if (!parts.every((part) => typeof part === "string")) return [];
  return fromHere(site.file, parts.join("/"));
}
