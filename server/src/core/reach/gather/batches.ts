/** Loops that ask a client for one of many in each turn, where one call would ask for all of them. */
import { BATCHES } from "../../catalogue/batches/batches.ts";
import type { BatchItem, BatchRow } from "../../catalogue/batches/batch-row.ts";
import { namesIn } from "../../catalogue/effects/effect-row.ts";
import type { Loop, Value } from "../../facts/facts.ts";
import type { TurnAwait } from "../../facts/dependence.ts";
import type { Span } from "../../facts/span.ts";
import { moduleOf } from "../effects/package-calls.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { turnValueOf, type TurnValue } from "./turn-values.ts";

export interface Batch {
  readonly row: BatchRow;
  /** The call that asks for one. */
  readonly site: SiteNode;
  readonly loop: Loop;
  /** The name of the key in the call; empty where it has none. */
  readonly key: string;
  /** Something is done with what it gives. */
  readonly isTaken: boolean;
  /** What of the item is the key. */
  readonly of: TurnValue;
}

export interface Batches {
  /** For what a turn awaits, in its order; what no row is about is left out. */
  of(file: FileNode, loop: Loop, awaits: readonly TurnAwait[]): readonly Batch[];
}

const BY_METHOD = new Map<string, BatchRow[]>();
for (const row of BATCHES)
  for (const method of namesIn(row.methods)) BY_METHOD.set(method, [...(BY_METHOD.get(method) ?? []), row]);

/** Rows about a step of a query, which other steps belong to. */
const STEPS: ReadonlySet<BatchItem> = new Set(["column", "equals", "named"]);

/** Steps of one query. */
const MOST_STEPS = 20;

interface Tools {
  readonly evaluator: Evaluator;
  readonly namedCalleesOf: Sites["namedCalleesOf"];
}

export function createBatches({ evaluator, namedCalleesOf }: Tools): Batches {
  const imported = new Map<string, boolean>();

  /** Whether some file of the workspace imports a module of the client. */
  const isUsed = (modules: string): boolean => {
    let known = imported.get(modules);
    if (known === undefined) {
      known = evaluator.universe.files.some((file) => importsOneOf(file, modules));
      imported.set(modules, known);
    }
    return known;
  };

  const isOf = (row: BatchRow, site: SiteNode): boolean => {
    const { functions, certainty } = namedCalleesOf(site);
    if (functions.length > 0 && certainty !== "guessed") return false;
    const module = moduleOf(evaluator, site.file, site.facts.callee);
    if (module !== undefined) return isAmong(module, row.modules);
    return row.isCommon ? importsOneOf(site.file, row.modules) : isUsed(row.modules);
  };

  const ofCall = (loop: Loop, site: SiteNode, isTaken: boolean): Batch | undefined => {
    for (const row of BY_METHOD.get(site.facts.name) ?? []) {
      if (isTaken && row.gives === undefined) continue;
      const found = keyOf(evaluator, row, loop, site);
      if (found && found.of.is !== "late" && isSame(evaluator, row, loop, site) && isOf(row, site))
        return { row, site, loop, isTaken, ...found };
    }
    return undefined;
  };

  /** No other step of the query is another one in each turn. */
  const isOnlyStep = (step: SiteNode, calls: readonly SiteNode[], loop: Loop): boolean =>
    calls.every(
      (each) =>
        each === step ||
        each.facts.arguments.every((value) => !turnValueOf(evaluator, each.file, loop, value)),
    );

  return {
    of(file, loop, awaits) {
      return awaits.flatMap((span) => {
        const calls = callsIn(file, span);
        for (const site of calls) {
          const found = ofCall(loop, site, span.isTaken);
          if (found && (!STEPS.has(found.row.item) || isOnlyStep(site, calls, loop))) return [found];
        }
        return [];
      });
    },
  };
}

/** The awaited call, the steps before it, and the command that it is given. */
function callsIn(file: FileNode, { start, end }: Span): readonly SiteNode[] {
  const awaited = file.sites.find(
    ({ facts }) => facts.awaited && start <= facts.nodeStart && facts.nodeEnd <= end,
  );
  const found: SiteNode[] = [];
  for (let at = awaited; at && found.length < MOST_STEPS;) {
    found.push(at);
    const { callee, arguments: given } = at.facts;
    const [first] = given;
    if (first?.is === "new" && file.sites[first.site]) found.push(file.sites[first.site]!);
    at = callee.is === "member" && callee.of.is === "call" ? file.sites[callee.of.site] : undefined;
  }
  return found;
}

type Key = Pick<Batch, "key" | "of">;

function keyOf(evaluator: Evaluator, row: BatchRow, loop: Loop, site: SiteNode): Key | undefined {
  const { file, facts } = site;
  const given = facts.arguments;
  const [first] = given;
  if (!first) return undefined;
  const own = (value: Value): TurnValue | undefined => turnValueOf(evaluator, file, loop, value);
  const plain = (value: Value | undefined, key = ""): Key | undefined => {
    const of = value && own(value);
    return of && { key, of };
  };
  // `manager.findOneBy(Book, { id })`: what it is about goes before.
  const options = isAboutFirst(given) ? given[1]! : first;
  switch (row.item) {
    case "where":
      return onlyOf(file, propertyOf(file, options, "where"), own);
    case "filter":
      return propertyOf(file, options, "where") ? undefined : onlyOf(file, options, own);
    case "data":
      return plain(propertyOf(file, first, "data"));
    case "key":
      return first.is === "object" ? undefined : plain(first);
    case "whole":
    case "command":
      return plain(first);
    case "column": {
      if (first.is === "object") return onlyOf(file, first, own);
      return first.is === "constant" && given.length > 1
        ? plain(given.at(-1), String(first.value))
        : undefined;
    }
    case "equals": {
      const called = first.is === "call" ? file.facts.sites[first.site] : undefined;
      const [column, value] = called?.name === "eq" ? called.arguments : [];
      return column && plain(value, textOfColumn(column));
    }
    case "named": {
      const column =
        first.is === "constant" ? /^\s*([\w.]+)\s*=\s*:\w+\s*$/.exec(String(first.value))?.[1] : undefined;
      const found = given[1] && column !== undefined ? onlyOf(file, given[1], own) : undefined;
      return found && { ...found, key: column! };
    }
    case "statement": {
      const text = first.is === "constant" ? String(first.value) : "";
      if (!row.begins?.test(text)) return undefined;
      const column = /\bwhere\s+([\w."]+)\s*=\s*(?:\$1|\?|:\w+)/i.exec(text)?.[1] ?? "";
      const value = given[1]?.is === "array" && given[1].of.length === 1 ? given[1].of[0] : given[1];
      return column !== "" || /^\s*insert/i.test(text) ? plain(value, column) : undefined;
    }
  }
}

/** A class, and options behind it. */
export function isAboutFirst([first, second]: readonly Value[]): boolean {
  return first?.is === "name" && /^[A-Z]/.test(first.name) && second?.is === "object";
}

/** The one property whose value is another one in each turn. */
function onlyOf(
  file: FileNode,
  value: Value | undefined,
  own: (value: Value) => TurnValue | undefined,
): Key | undefined {
  if (value?.is !== "object") return undefined;
  const { properties = [], spreads = [] } = file.facts.objects[value.index] ?? {};
  const found = properties.flatMap(({ name, value: each }) => {
    const of = own(each);
    return of ? [{ key: name, of, value: each }] : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0 || spreads.some(own) || only.value.is === "object") return undefined;
  return { key: only.key, of: only.of };
}

function isSame(evaluator: Evaluator, { same }: BatchRow, loop: Loop, { file, facts }: SiteNode): boolean {
  if (same === undefined) return true;
  const [first] = facts.arguments;
  const value = typeof same === "number" ? facts.arguments[same] : first && propertyOf(file, first, same);
  return value !== undefined && turnValueOf(evaluator, file, loop, value) === undefined;
}

function propertyOf(file: FileNode, value: Value, name: string): Value | undefined {
  if (value.is !== "object") return undefined;
  return file.facts.objects[value.index]?.properties.find((each) => each.name === name)?.value;
}

/** `users.id`. */
function textOfColumn(value: Value): string {
  if (value.is === "name") return value.name;
  return value.is === "member" && value.name !== null ? `${textOfColumn(value.of)}.${value.name}` : "…";
}

function importsOneOf({ facts }: FileNode, modules: string): boolean {
  return facts.specifiers.some((specifier) => isAmong(specifier, modules));
}

function isAmong(module: string, modules: string): boolean {
  return namesIn(modules).some((each) => {
    if (each.startsWith("*")) return module.endsWith(each.slice(1));
    return each.endsWith("*") ? module.startsWith(each.slice(0, -1)) : module === each;
  });
}
