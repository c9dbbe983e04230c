/** Calls that may land elsewhere than in the bodies that are known. */
import type { Callees } from "../callees.ts";
import type { FunctionNode, SiteNode } from "../universe.ts";

/**
 * Whether something else than the known bodies may be called: what a package gives, or what somebody hands over.
 * `isAround` tells of a body whether it leads to the call: it is of a circle with it.
 */
export function isOpen(
  site: SiteNode,
  callees: Callees,
  isAround: (called: FunctionNode) => boolean,
): boolean {
  return callees.outside || isHandedOn(site, callees, isAround);
}

/**
 * `notify(message) { return this.host.notify(message); }` of the one class that implements `Host`: it has been given
 * another one. So have all that only hand on to each other.
 */
function isHandedOn(
  { facts: { callee } }: SiteNode,
  { functions, certainty }: Callees,
  isAround: (called: FunctionNode) => boolean,
): boolean {
  const isOfAnother = callee.is === "member" && callee.of.is !== "this" && callee.of.is !== "super";
  return isOfAnother && certainty === "through" && functions.every(isAround);
}
