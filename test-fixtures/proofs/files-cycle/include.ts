import { expand } from "./expand.js";

export function include(path: string): string {
  return `[${expand(path)}]`;
}
