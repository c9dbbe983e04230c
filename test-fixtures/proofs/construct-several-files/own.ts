import { Settings as Options } from "./settings.js";

export function describe(path: string): string {
  const { port, name } = new Options(path, "own");
  return `${name}:${port}`;
}
