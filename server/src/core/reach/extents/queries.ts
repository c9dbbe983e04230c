/** Queries whose number of rows nothing limits: no condition, no limit, no aggregate. */
import type { Site } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";

const SQL = /^(query|execute|all|raw|many|manyOrNone|any|\$queryRawUnsafe)$/;
const NARROWED = /\b(limit|where|having|count|sum|min|max|avg|exists|top|fetch|offset|group)\b/i;
const FINDS = /^(find|findMany|findAll|getAll|selectAll)$/;

export function isOpenQuery(
  evaluator: Evaluator,
  file: FileNode,
  { name, callee, arguments: given }: Site,
): boolean {
  const [first] = given;
  if (callee.is !== "member") return false;
  if (SQL.test(name) && first) {
    const text = evaluator.constant(file, first);
    return typeof text === "string" && /^\s*select\b/i.test(text) && !NARROWED.test(text);
  }
  if (!FINDS.test(name)) return false;
  if (!first) return true;
  if (first.is !== "object" || given.length > 1) return false;
  const object = file.facts.objects[first.index];
  return object !== undefined && !object.open && isOnlyHow(object.properties.map((each) => each.name));
}

const HOW = /^(select|include|orderBy|order|sort|attributes|relations|populate)$/;

function isOnlyHow(names: readonly string[]): boolean {
  return names.every((name) => HOW.test(name));
}
