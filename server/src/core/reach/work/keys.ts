/** What values are called: by the program, to tell them apart, and by a person who reads it. */
import type { Value } from "../../facts/facts.ts";
import { indexOfName } from "../../facts/state.ts";
import type { FileNode } from "../universe.ts";

/** The same for all values that name the same thing. */
export function keyOf(file: FileNode, value: Value): string {
  switch (value.is) {
    case "name": {
      const { scopes } = file.facts;
      const index = indexOfName(scopes, value.scope, value.name);
      return index === undefined ? value.name : `${file.path}#${index}`;
    }
    case "member":
      return `${keyOf(file, value.of)}.${value.name}`;
    case "element":
      return `${keyOf(file, value.of)}[]`;
    case "await":
      return keyOf(file, value.of);
    case "this":
      return `${file.path}#this${value.class}`;
    case "call":
    case "new":
      return `${file.path}()${value.site}`;
    case "array":
      return value.of.map((each) => keyOf(file, each)).join(",");
    default:
      return `${file.path}?${value.is}`;
  }
}

/** As a person would name it: `order.lines`, `loadUsers()`. */
export function nameOf(file: FileNode, value: Value): string {
  switch (value.is) {
    case "name":
      return value.name;
    case "member":
      return value.name === null ? nameOf(file, value.of) : `${nameOf(file, value.of)}.${value.name}`;
    case "element":
      return `${nameOf(file, value.of)}[…]`;
    case "await":
      return nameOf(file, value.of);
    case "this":
      return "this";
    case "call":
    case "new": {
      const site = file.facts.sites[value.site];
      return site ? `${nameOf(file, site.callee)}()` : "its input";
    }
    default:
      return "its input";
  }
}

/** `Object.keys`, `Math.min`, `Array`; empty for what is no plain name. */
export function pathOf(value: Value): string {
  if (value.is === "name") return value.name;
  if (value.is !== "member" || value.name === null) return "";
  const of = pathOf(value.of);
  return of === "" ? "" : `${of}.${value.name}`;
}
