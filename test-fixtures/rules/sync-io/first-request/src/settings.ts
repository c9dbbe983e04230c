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

let environment: string[] | undefined;

/** The files are read by a closure that runs behind the guard. */
export function variables(): string[] {
  if (environment) return environment;
  environment = [".env", ".env.local"].map((path) => readFileSync(path, "utf8"));
  return environment;
}

let own: readonly string[] | undefined;

/** Who asks first is a request, but what it asks was asked at start-up. */
export function ownVariables(): readonly string[] {
  if (own) return own;
  own = variables().filter((line) => line.startsWith("OWN_"));
  return own;
}
