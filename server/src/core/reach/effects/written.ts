/** Calls as a person would name them. */
import type { Value } from "../../facts/facts.ts";
import type { SiteNode } from "../universe.ts";

/** `load` of `load.call(this)`. */
export function nameOf({ facts: { name, callee } }: SiteNode): string {
  const isIndirect = callee.is === "member" && /^(call|apply)$/.test(name);
  return isIndirect && "name" in callee.of ? (callee.of.name ?? "") : name;
}

/** As a person would name the call: `fs.readFile`. */
export function writtenAs(site: SiteNode): string {
  const receiver = receiverOf(site.facts.callee);
  return receiver === "" ? nameOf(site) : `${receiver}.${nameOf(site) || "…"}`;
}

/** What the callee is a member of. */
export function receiverValue(callee: Value): Value | undefined {
  return callee.is === "member" ? callee.of : undefined;
}

/** What the callee is a member of, as a person would write it. */
export function receiverOf(callee: Value): string {
  return callee.is === "member" || callee.is === "element" ? textOf(callee.of) : "";
}

function textOf(value: Value): string {
  switch (value.is) {
    case "name":
      return value.name;
    case "member": {
      const owner = textOf(value.of);
      return owner === "" ? (value.name ?? "") : `${owner}.${value.name ?? "…"}`;
    }
    case "this":
      return "this";
    case "element":
      return textOf(value.of);
    case "await":
      return textOf(value.of);
    default:
      return "";
  }
}
