/** The declarations that travel with Unblock, read from the checkout, once for a whole test run. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assets } from "../../src/core/project/workspace.ts";

const require = createRequire(import.meta.url);
const declarations = fileURLToPath(new URL("../../src/core/catalogue/declarations", import.meta.url));

let assets: Assets | undefined;

export function loadAssets(): Assets {
  return (assets ??= {
    nodeTypes: new Map([...declarationsOf("@types/node"), ...declarationsOf("undici-types")]),
    declarations: new Map(
      declarationFiles(declarations).map((file) => [basename(file, ".d.ts"), readFileSync(file, "utf8")]),
    ),
  });
}

function declarationsOf(name: string): [string, string][] {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const files = [...declarationFiles(folder), join(folder, "package.json")];
  return files.map((file) => {
    const inside = relative(folder, file).replaceAll("\\", "/");
    return [`/unblock/node_modules/${name}/${inside}`, readFileSync(file, "utf8")];
  });
}

const declarationFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.d\.[cm]?ts$/.test(file))
    .map((file) => join(folder, file));
