import { readFileSync } from "node:fs";

export interface Settings {
  readonly port: number;
  readonly title: string;
}

let known: Settings | undefined;

/** The server's main module calls it before any request comes. */
export function settings(options?: { readonly reload: boolean }): Settings {
  if (known && !options?.reload) return known;
  known = JSON.parse(readFileSync("settings.json", "utf8")) as Settings;
  return known;
}
