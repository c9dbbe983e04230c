/** What queries ask for, as their text says: the things of one owner, or a row for each of what a list holds. */
import type { Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import { keyOf, pathOf } from "./keys.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** Objects in objects of a condition, at most. */
const MAX_CONDITIONS = 4;

/** Columns by which one thing is told from all others, or the things of one owner from those of others. */
const TELLS_ONE = /(id|by|key|uuid|email|user|owner|author|slug|name|token|hash|handle)$/i;

/** Owners that have as much as anybody: all that the program keeps for one customer. */
const OWNS_ALL =
  /(org(ani[sz]ation)?|tenant|team|workspace|environment|project|company|shop|store|site|schema|database|db|channel|survey|app|account|group)s?_?(id|key|uuid|slug|name)?$/i;

/** What is given to a query beside its condition. */
const NO_CONDITION =
  /^(select|include|attributes|relations|order|orderBy|sort|take|limit|skip|offset|transaction|session|projection|populate|lean|page|cursor|join|joins|fields|columns|data|create|update|set)$/;

const HOLDS_CONDITION = /^(where|filters?|query|conditions?)$/i;

/** Methods of queries that add a condition. */
const ADDS_CONDITION = /^(where|andWhere|eq|equals|find\w*|count|filter)$/;

/** Calls that give one value, not a list of them. */
const GIVES_ONE = /^(String|Number|parseInt|toString|ObjectId|toObjectId|Equal|trim|toLowerCase)$/;

/** `user_id = $1`, `"user"."id" = :id`, and the text before a value that is put into it. */
const COMPARED = /(\w+)["'`\]]?\s*=\s*(?:\$\d|\?|:\w+|@\w+)/g;
const OF_TABLE = /PRAGMA\s.*\w\(["'`]?$/i;
const COMPARED_WITH_NEXT = /(\w+)["'`\]]?\s*=\s*["']?$/;

export interface Queries {
  /** It asks for one thing, or for what one owner has: few rows, however many there are in all. */
  isNarrow(file: FileNode, site: Site): boolean;
  /** The keys of all that a value is made of, the query that gave it included. */
  madeOf(file: FileNode, value: Value): ReadonlySet<string>;
}

export function createQueries({ bindingOf, constant }: Pick<Evaluator, "bindingOf" | "constant">): Queries {
  /** What a name was made of, where it was made once. */
  const onlyValue = (file: FileNode, value: Extract<Value, { is: "name" }>): Value | undefined => {
    const binding = bindingOf(file, value);
    return binding?.constant && !binding.parameter && binding.values.length === 1
      ? binding.values[0]
      : undefined;
  };

  const isNarrow = (file: FileNode, { name, callee, arguments: given }: Site, left = MAX_DEPTH): boolean => {
    if (left === 0) return false;
    const before = callee.is === "member" ? asCall(callee.of) : undefined;
    const earlier = before && file.facts.sites[before.site];
    if (earlier && (ADDS_CONDITION.test(earlier.name) || isNarrowChain(earlier)))
      if (isNarrow(file, earlier, left - 1)) return true;
    if (/^(where|andWhere|eq|equals)$/.test(name) && given.length > 1) {
      const column = constant(file, given[0]!);
      if (typeof column === "string" && /^[\w.]+$/.test(column) && tellsOne(file, column, given.at(-1)!))
        return true;
    }
    return given.some((each) => isNarrowCondition(file, each, MAX_CONDITIONS));
  };

  const isNarrowCondition = (file: FileNode, value: Value, left: number): boolean => {
    if (left === 0) return false;
    switch (value.is) {
      case "name": {
        const made = onlyValue(file, value);
        return made !== undefined && isNarrowCondition(file, made, left - 1);
      }
      case "object": {
        const properties = file.facts.objects[value.index]?.properties ?? [];
        const holders = properties.filter(({ name }) => HOLDS_CONDITION.test(name));
        if (holders.length > 0) return holders.some((each) => isNarrowCondition(file, each.value, left));
        return properties.some(
          (each) =>
            !NO_CONDITION.test(each.name) &&
            (each.value.is === "object" || each.value.is === "array"
              ? isNarrowCondition(file, each.value, left - 1)
              : tellsOne(file, each.name, each.value)),
        );
      }
      case "array":
        return value.of.some((each) => each.is === "object" && isNarrowCondition(file, each, left - 1));
      case "template":
        return value.of.some((piece, at) => {
          const before = textOf(value.of.slice(0, at));
          if (piece.is === "constant") return isNarrowText(String(piece.value));
          const [, column] = COMPARED_WITH_NEXT.exec(before) ?? [];
          return OF_TABLE.test(before) || (column !== undefined && tellsOne(file, column, piece));
        });
      default: {
        const text = constant(file, value);
        return typeof text === "string" && isNarrowText(text);
      }
    }
  };

  /** One value is compared with, and not a list of them. */
  const tellsOne = (file: FileNode, column: string, value: Value): boolean =>
    isOwn(column) && isOne(file, value, MAX_CONDITIONS);

  const isOne = (file: FileNode, value: Value, left: number): boolean => {
    if (left === 0) return false;
    switch (value.is) {
      case "name": {
        const made = onlyValue(file, value);
        return !isPlural(value.name) && (made === undefined || isOne(file, made, left - 1));
      }
      case "member":
        return value.name !== null && !isPlural(value.name);
      case "await":
        return isOne(file, value.of, left - 1);
      case "call":
      case "new": {
        const site = file.facts.sites[value.site];
        return site !== undefined && GIVES_ONE.test(site.name);
      }
      case "element":
        return true;
      case "either":
        return value.of.every((each) => isOne(file, each, left - 1));
      default:
        return false;
    }
  };

  const madeOf = (file: FileNode, value: Value): ReadonlySet<string> => {
    const keys = new Set<string>();
    const walk = (part: Value, left: number): void => {
      if (left === 0) return;
      switch (part.is) {
        case "name": {
          const key = keyOf(file, part);
          if (keys.has(key)) return;
          keys.add(key);
          const made = onlyValue(file, part);
          if (made) walk(made, left - 1);
          return;
        }
        case "member":
          keys.add(keyOf(file, part));
          walk(part.of, left - 1);
          return;
        case "await":
          walk(part.of, left);
          return;
        case "element":
          walk(part.of, left - 1);
          return;
        case "array":
        case "either":
        case "template":
          for (const each of part.of) walk(each, left - 1);
          return;
        case "object": {
          const object = file.facts.objects[part.index];
          for (const each of object?.properties ?? []) walk(each.value, left - 1);
          for (const each of object?.spreads ?? []) walk(each, left - 1);
          return;
        }
        case "call":
        case "new": {
          const site = file.facts.sites[part.site];
          if (!site) return;
          keys.add(keyOf(file, part));
          if (site.callee.is === "member") walk(site.callee.of, left - 1);
          for (const each of site.arguments) walk(each, left - 1);
          return;
        }
        default:
      }
    };
    walk(value, MAX_DEPTH);
    return keys;
  };

  return { isNarrow: (file, site) => isNarrow(file, site), madeOf };
}

/** `query.where(…).orderBy(…)`: links of a query that are no conditions. */
function isNarrowChain({ callee }: Site): boolean {
  return callee.is === "member" && callee.of.is === "call" && !pathOf(callee).startsWith("Promise.");
}

/** Of the pieces of a template, with a letter for what is put in. */
function textOf(pieces: readonly Value[]): string {
  return pieces.map((piece) => (piece.is === "constant" ? String(piece.value) : "x")).join("");
}

function asCall(value: Value): Extract<Value, { is: "call" | "new" }> | undefined {
  if (value.is === "await") return asCall(value.of);
  return value.is === "call" ? value : undefined;
}

function isOwn(column: string): boolean {
  const last = column.split(".").at(-1)!;
  return TELLS_ONE.test(last) && !OWNS_ALL.test(last);
}

function isNarrowText(text: string): boolean {
  return [...text.matchAll(COMPARED)].some(([, column]) => isOwn(column!));
}

function isPlural(name: string): boolean {
  return /([^s]s|List|Set|Array)$/.test(name) && !/(status|alias|class|address)$/i.test(name);
}
