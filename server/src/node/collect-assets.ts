/** Collects the declarations that travel with Unblock from a checkout. Used by the build, and in development. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import type { Assets } from "../core/project/workspace.ts";
import { slashed } from "./disk.ts";

const MODULES = "/unblock/node_modules";
const RUNTIMES = "/unblock/runtimes";

/** `checkout` is the folder of Unblock's own package.json. Rejects when a part is missing. */
export async function collectAssets(checkout: string): Promise<Assets> {
  const [node, undici, runtimes, declarations] = await Promise.all([
    readPackageTypes(checkout, "@types/node"),
    readPackageTypes(checkout, "undici-types"),
    readDeclarations(join(checkout, "server/src/core/catalogue/runtimes")),
    readDeclarations(join(checkout, "server/src/core/catalogue/declarations")),
  ]);
  const others = [...runtimes].map(([name, text]) => [`${RUNTIMES}/${name}.d.ts`, text] as const);
  return { ambient: new Map([...node, ...undici, ...others]), declarations };
}

/** The package's declarations, without the variants for older compilers (`ts5.6/`). */
async function readPackageTypes(checkout: string, name: string): Promise<(readonly [string, string])[]> {
  const folder = dirname(createRequire(join(checkout, "package.json")).resolve(`${name}/package.json`));
  const files = (await listFiles(folder)).filter((file) => file.endsWith(".d.ts") && !/^ts\d/.test(file));
  return Promise.all(
    files.map(
      async (file) => [`${MODULES}/${name}/${file}`, await readFile(join(folder, file), "utf8")] as const,
    ),
  );
}

/** By module name, which is the path without its ending: `better-sqlite3`, `@nestjs/common`, `csv-parse/sync`. */
async function readDeclarations(folder: string): Promise<Map<string, string>> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith(".d.ts"));
  const entries = await Promise.all(
    files.map(async (file) => {
      const name = file.slice(0, -".d.ts".length);
      return [name, await readFile(join(folder, file), "utf8")] as const;
    }),
  );
  return new Map(entries);
}

/** The files below the folder, relative, with slashes, sorted. Empty where there is no such folder. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });
  const base = slashed(folder).replace(/\/$/, "");
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(join(entry.parentPath, entry.name)).slice(base.length + 1))
    .sort();
}
