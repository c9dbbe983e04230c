import { readFileSync } from "node:fs";

const listed = (path: string, user: string): boolean => readFileSync(path, "utf8").split("\n").includes(user);

export function isAllowed(user: string): boolean {
  return listed("allowed.txt", user);
}

export function isBlocked(user: string) {
  return listed("blocked.txt", user);
}
