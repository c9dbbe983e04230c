/** What the rows of frameworks share that find their code by its place: how they call it, and what files say of that. */
import type { EntryRow, FileShape } from "../row.ts";

/** Called for each request, and awaited. */
export const PER_REQUEST: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};

/** Called while the site is built: nobody waits. */
export const WHILE_BUILDING: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "startup",
  entry: "static generation",
  awaits: true,
};

/** Called once, before the first request. */
export const BEFORE_SERVING: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "startup",
  entry: "start-up hook",
  awaits: true,
};

export const HTTP_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** True when the file exports the name as one of these constants. */
export function exportsOneOf(file: FileShape, name: string, values: readonly (string | boolean)[]): boolean {
  const exported = file.exported(name);
  return exported !== undefined && "value" in exported && values.some((value) => value === exported.value);
}
