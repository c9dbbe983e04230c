/**
 * Functions that only pages can call, in files that programs of Node load as well: they are given what a browser gives (a
 * `File`), for which others in their file use the document.
 */
import type { FileFacts, FunctionFacts } from "../facts/facts.ts";
import type { FileNode, FunctionNode } from "../reach/universe.ts";
import { beginsWithGlobal, isGlobal } from "./pages.ts";

/** Classes of browsers that Node has too, or that a server handles in its own files. */
const GIVEN = /^(File|Blob|FileList|DataTransfer|ClipboardEvent|DragEvent|HTML\w*Element)$/;

const PAGE = /^(document|window)$/;

export function createPageFunctions(): (home: FunctionNode) => boolean {
  const known = new WeakMap<FileNode, ReadonlySet<string>>();
  return ({ file, facts }) => {
    let given = known.get(file);
    if (!given) known.set(file, (given = givenToPages(file)));
    return given.size > 0 && givenTo(file.facts, facts).some((name) => given.has(name));
  };
}

/** The types of what functions are given that use the document or the window. */
function givenToPages({ facts }: FileNode): ReadonlySet<string> {
  return new Set(
    facts.sites
      .filter(({ callee }) => beginsWithGlobal(facts, callee, PAGE))
      .flatMap((site) => givenTo(facts, facts.functions[site.function]!)),
  );
}

/** The types of a function's parameters, and of those around it. */
function givenTo(facts: FileFacts, called: FunctionFacts): string[] {
  const own = called.parameters.flatMap(({ type }) => {
    const name = type?.is === "typed" ? type.type : type;
    return name?.is === "name" && isGlobal(facts, name, GIVEN) ? [name.name] : [];
  });
  const around = called.index === 0 ? undefined : facts.functions[called.parent];
  return around ? [...own, ...givenTo(facts, around)] : own;
}
