/**
 * Writes what the documentation says of the rules from the rules' own values: `docs/rules/<id>.md`, the list of them,
 * and the table in the README; and what it says of a configuration, see `config-docs.mjs`. With `--check` it writes
 * nothing and fails when something is not up to date.
 * Needs `node --import tsx`, since the rules are TypeScript.
 */
import { existsSync } from "node:fs";
import { readFile, readdir, rm, writeFile, mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as prettier from "prettier";
import { configurationDocuments } from "./config-docs.mjs";

const COMMAND = "npm run docs";
const START = "<!-- rules: written by `npm run docs` -->";
const END = "<!-- end of rules -->";

/**
 * What the documentation should be: path (relative to the project, with forward slashes) → text, or null for a page
 * whose rule is gone.
 */
export async function documentation(root) {
  const { rules } = await import(pathToFileURL(join(root, "server/src/core/rules/index.ts")).href);
  const pages = new Map(rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]));
  pages.set("docs/rules/README.md", list(rules));
  for (const name of await pageNames(root)) {
    const path = `docs/rules/${name}`;
    if (!pages.has(path)) pages.set(path, null);
  }
  const readme = join(root, "README.md");
  if (existsSync(readme)) pages.set("README.md", await withTable(await readFile(readme, "utf8"), rules));
  return new Map([...pages, ...(await configurationDocuments(root))]);
}

/** Writes what is not up to date. Returns the paths. */
export async function writeDocumentation(root) {
  const stale = await staleDocumentation(root);
  for (const [path, text] of stale) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    if (text === null) await rm(file);
    else await writeFile(file, text);
  }
  return stale.map(([path]) => path);
}

async function staleDocumentation(root) {
  const stale = [];
  for (const [path, text] of await documentation(root)) {
    const file = join(root, path);
    const current = existsSync(file) ? await readFile(file, "utf8") : null;
    if (current !== text) stale.push([path, text]);
  }
  return stale;
}

async function pageNames(root) {
  const folder = join(root, "docs/rules");
  return existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".md")) : [];
}

function page(rule) {
  return [
    `<!-- Written by \`${COMMAND}\` from server/src/core/rules/${rule.id}.ts: edit that file. -->`,
    `# ${rule.id}`,
    `${rule.summary}.`,
    rule.documentation.trim(),
    ...fixText(rule),
    ...(rule.examples.length > 0 ? ["## Examples"] : []),
    ...rule.examples.flatMap(example),
    "[All rules](README.md)\n",
  ].join("\n\n");
}

function fixText({ fixes = [] }) {
  return fixes.length === 0
    ? []
    : [`Some of its findings have a fix: ${fixes.map((name) => `**${name}**`).join(", ")}.`];
}

function example({ title, reported, cured }) {
  return [`### ${title}`, "Reported:", code(reported), "Cured:", code(cured)];
}

function code(text) {
  return `\`\`\`ts\n${text.trim()}\n\`\`\``;
}

function list(rules) {
  const note = `<!-- Written by \`${COMMAND}\` from server/src/core/rules: edit those files. -->`;
  return `${note}\n\n# Rules\n\n${table(rules, "")}\n`;
}

function table(rules, folder) {
  const rows = rules.map(({ id, summary, fixes = [] }) => {
    return `| [\`${id}\`](${folder}${id}.md) | ${summary} | ${fixes.join(", ")} |`;
  });
  return ["| rule | reports | fix |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The README with the table between its two marks. Throws when a mark is missing. */
async function withTable(readme, rules) {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks ${START} and ${END}`);
  const text = `${readme.slice(0, start + START.length)}\n\n${table(rules, "docs/rules/")}\n\n${readme.slice(end)}`;
  return prettier.format(text, { parser: "markdown", printWidth: 110 });
}

async function main() {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean" },
      root: { type: "string", default: resolve(import.meta.dirname, "..") },
    },
  });
  if (!values.check) {
    const written = await writeDocumentation(values.root);
    console.log(written.length > 0 ? `wrote ${written.join(", ")}` : "everything is up to date");
    return;
  }
  const stale = await staleDocumentation(values.root);
  if (stale.length === 0) return;
  console.error(`Not up to date: ${stale.map(([path]) => path).join(", ")}. Run \`${COMMAND}\`.`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
