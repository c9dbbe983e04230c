/** Calls that may land elsewhere than in the bodies that are known. */
import type { Callees } from "../callees.ts";
import type { SiteNode } from "../universe.ts";

/** Whether something else than the known bodies may be called: what a package gives, or what somebody hands over. */
export function isOpen(site: SiteNode, callees: Callees): boolean {
  return callees.outside || isHandedOn(site, callees);
}

/**
 * `notify(message) { return this.host.notify(message); }` of the one class that implements `Host`: it has been given
 * another one.
 */
function isHandedOn(
  { file, facts: { callee, function: index } }: SiteNode,
  { functions, certainty }: Callees,
): boolean {
  const isOfAnother = callee.is === "member" && callee.of.is !== "this" && callee.of.is !== "super";
  return isOfAnother && certainty === "through" && functions.every((each) => each === file.functions[index]);
}
