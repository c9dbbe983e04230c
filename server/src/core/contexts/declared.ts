/** Entries by declaration: decorated methods, members that a framework's class or interface asks for, and exports. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Programs } from "./programs.ts";
import type { EntryRow } from "../catalogue/row.ts";
import type { Graph } from "../reach/graph.ts";
import { fromRow, labelOf, type Role } from "../reach/uses.ts";
import { shapeOf } from "../reach/shape.ts";
import type { ClassNode, FunctionNode, SiteNode } from "../reach/universe.ts";
import type { Value } from "../facts/facts.ts";

export function declaredRoles(
  graph: Graph,
  catalogue: Catalogue,
  programs: Programs,
  called: FunctionNode,
): Role[] {
  const hosted = [...calledByHost(graph, catalogue, programs, called), ...calledByContainer(graph, called)];
  const owner = called.file.classes[called.facts.class];
  if (!owner || called.facts.kind === "constructor") return hosted;
  return [
    ...hosted,
    ...decorated(graph, catalogue, called, called.facts.decorators, "method"),
    ...decorated(graph, catalogue, called, owner.facts.decorators, "class"),
    ...asked(graph, catalogue, called, owner),
  ];
}

/** An export of an extension's main file that the editor calls. */
function calledByHost(graph: Graph, catalogue: Catalogue, programs: Programs, called: FunctionNode): Role[] {
  const { ownName } = called.facts;
  const isHosted = programs
    .of(called.file)
    .some((program) => program.kind === "extension" && program.entry === called.file);
  if (!isHosted || !graph.isExported(called)) return [];
  return catalogue.exportEntries
    .filter((row) => "exports" in row.calls && row.calls.exports.includes(ownName))
    .map((row): Role => ({
      runs: row.runs,
      entry: row.entry,
      hot: row.hot,
      serves: row.serves,
      use: { site: called.file.sites[0]!, index: -1 },
    }));
}

/** A container calls its providers' factories once, when it is put together. */
function calledByContainer(graph: Graph, called: FunctionNode): Role[] {
  if (!graph.isFactory(called)) return [];
  return [{ runs: "startup", entry: "provider factory", use: { site: called.file.sites[0]!, index: -1 } }];
}

function decorated(
  graph: Graph,
  catalogue: Catalogue,
  called: FunctionNode,
  decorators: readonly number[],
  on: "method" | "class",
): Role[] {
  return decorators.flatMap((index) => {
    const site = called.file.sites[index];
    if (!site) return [];
    return graph.namedCalleesOf(site).apis.flatMap((symbol) =>
      catalogue
        .entries(symbol)
        .filter((row) => "decorated" in row.calls && row.calls.decorated === on)
        .map((row) => roleOf(graph, row, site)),
    );
  });
}

function roleOf(graph: Graph, row: EntryRow, site: SiteNode): Role {
  const role = fromRow(row, shapeOf(graph.evaluator, site));
  const label = role.label === undefined ? undefined : labelOf(row.entry, site.facts.name, role.label);
  return { ...role, label, use: { site, index: -1 } };
}

/** `class AuthGuard implements CanActivate`: the framework calls its `canActivate`. */
function asked(graph: Graph, catalogue: Catalogue, called: FunctionNode, owner: ClassNode): Role[] {
  return basesOf(graph, owner).flatMap((symbol) =>
    catalogue
      .entries(symbol)
      .filter((row) => "members" in row.calls && row.calls.members.includes(called.facts.ownName))
      .map((row): Role => ({
        runs: row.runs,
        entry: row.entry,
        hot: row.hot,
        serves: row.serves,
        use: { site: owner.file.sites[0]!, index: -1 },
      })),
  );
}

/** The API classes and interfaces that a class descends from. */
function basesOf(graph: Graph, owner: ClassNode, seen = new Set<ClassNode>()): string[] {
  if (seen.has(owner)) return [];
  seen.add(owner);
  const heritage: Value[] = [
    ...(owner.facts.extends ? [owner.facts.extends] : []),
    ...owner.facts.implements,
  ];
  return heritage.flatMap((value) =>
    graph.evaluator.evaluate(owner.file, value).flatMap((target) => {
      if (target.is === "api") return [target.symbol];
      return target.is === "class" ? basesOf(graph, target.class, seen) : [];
    }),
  );
}
