/*
 * unblock-ignore-file -- written by a tool
 *
 * Of a file where everything is suppressed only the useless suppressions are told.
 */
import { readFileSync } from "node:fs";

export async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}

export async function other(path: string): Promise<string> {
  return path;
}
