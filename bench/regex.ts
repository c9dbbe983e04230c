/**
 * The rule `slow-regex` over the regular expressions of real packages: `npm run bench:regex [-- <folder of packages>…]`.
 * Each expression of a package's sources becomes a function that matches it against a parameter; the rule runs over these
 * with the real checker; and of everything reported above hint the attack is run once more, in a process of its own.
 * `--write` writes `docs/slow-regex.md`.
 */
import { readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { harvest } from "./regex/harvest.ts";
import { measurePackage, type PackageResult } from "./regex/measure-package.ts";
import { page, summary } from "./regex/page.ts";

const CHECKOUT = fileURLToPath(new URL("..", import.meta.url));

/** Packages that parse, validate or route what others write. */
const PACKAGES = [
  ...["ajv", "ajv-formats", "body-parser", "cheerio", "commander", "cookie", "cron", "css-what", "csv-parse"],
  ...["express", "fastify", "h3", "handlebars", "hono", "js-yaml", "mammoth", "markdown-it", "marked"],
  ...["postcss", "qs", "semver", "terser", "undici", "ws", "yaml", "zod"],
];

async function foldersOf(given: readonly string[]): Promise<string[]> {
  const installed = PACKAGES.map((name) => join(CHECKOUT, "node_modules", name));
  const more = given.map(async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  });
  return [...installed, ...(await Promise.all(more)).flat()];
}

const given = process.argv.slice(2).filter((argument) => argument !== "--write");
const results: PackageResult[] = [];
const seen = new Set<string>();
for (const folder of await foldersOf(given)) {
  const found = (await harvest(folder)).filter(({ pattern, flags }) => !seen.has(`/${pattern}/${flags}`));
  for (const { pattern, flags } of found) seen.add(`/${pattern}/${flags}`);
  const result = await measurePackage(basename(folder), found);
  results.push(result);
  console.log(summary(result));
}
const text = page(results);
const path = join(CHECKOUT, "docs/slow-regex.md");
if (process.argv.includes("--write"))
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), parser: "markdown" }));
else console.log(text);
process.exit(0);
