/** Which tsconfig rules a file: the nearest around it. */
import { directoryOf, upward } from "./paths.ts";
import type { ConfigFile } from "./workspace.ts";

/** The answer is undefined where no config is around the file. */
export function createConfigLookUp(configs: readonly ConfigFile[]): (path: string) => ConfigFile | undefined {
  const byDirectory = new Map<string, ConfigFile>();
  for (const config of configs) {
    const directory = directoryOf(config.path);
    // `tsconfig.json` speaks for its folder; others (`tsconfig.build.json`) only where it is absent.
    if (!byDirectory.has(directory) || /\/tsconfig\.json$/.test(config.path))
      byDirectory.set(directory, config);
  }
  return (path) => upward(directoryOf(path), (directory) => byDirectory.get(directory));
}
