/** What a person should look at before a family of functions becomes async. */
import type { ts } from "ts-morph";
import type { Family } from "./families.ts";
import type { FunctionBody } from "./functions.ts";
import type { PlannerTools } from "./planner.ts";
import { excerpt } from "./receivers.ts";

/** Whether users of the published package may call it. */
export function isPublicFunction(
  body: ts.Node,
  { links, contexts, isPublished }: Pick<PlannerTools, "links" | "contexts" | "isPublished">,
): boolean {
  const found = links.functionOf(body);
  return found !== undefined && isPublished(body.getSourceFile()) && contexts.isPublic(found);
}

/** Calls that may mean it, and classes outside the workspace that may call it. */
export function familyNotes(
  family: Family,
  isPublic: (body: FunctionBody) => boolean,
  isAwaited: boolean,
): readonly string[] {
  return [...unsureNotes(family), ...publicNotes(family, isPublic), ...(isAwaited ? [] : baseNotes(family))];
}

function unsureNotes({ unsure, name }: Family): readonly string[] {
  const [first] = unsure;
  if (!first) return [];
  const more = unsure.length > 1 ? ` and ${unsure.length - 1} more` : "";
  return [`\`${excerpt(first.parent)}\`${more} may call ${name}: the type of its receiver is not known`];
}

function publicNotes(
  { functions, name }: Family,
  isPublic: (body: FunctionBody) => boolean,
): readonly string[] {
  const has = [...functions].some(isPublic);
  return has ? [`${name} is exported by the package, whose users would have to await it`] : [];
}

function baseNotes({ bases, name }: Family): readonly string[] {
  const [base] = bases;
  return base
    ? [`\`${excerpt(base)}\` is declared elsewhere, and whoever calls ${name} by it may not await it`]
    : [];
}
