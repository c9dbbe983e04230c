/**
 * Starts a rule: `npm run new-rule -- <id>` writes the rule's file, registers it, makes a fixture that it must report
 * and one on which it must be silent, and writes its documentation page.
 * Needs `node --import tsx`, since the documentation is made from the rules, which are TypeScript.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as prettier from "prettier";
import { writeDocumentation } from "./docs.mjs";

const USAGE = "Usage: npm run new-rule -- <id>, for example: npm run new-rule -- slow-template";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: "string", default: resolve(import.meta.dirname, "..") } },
  });
  const [id] = positionals;
  if (id === undefined) return fail(USAGE);
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return fail(`"${id}" is not in kebab case. ${USAGE}`);
  const rule = `server/src/core/rules/${id}.ts`;
  if (existsSync(join(values.root, rule))) return fail(`${rule} exists already.`);
  await writeAll(values.root, { [rule]: ruleText(id), ...fixtures(id) });
  await register(values.root, id);
  const pages = await writeDocumentation(values.root);
  console.log(`wrote ${[rule, "server/src/core/rules/index.ts", ...Object.keys(fixtures(id)), ...pages].join("\n      ")}

Next: write what must be reported into the fixtures, run \`npm run test:unit\` and see it fail, then write \`detect\`.`);
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

/** \`sync-io\` → \`syncIo\`. */
function exportName(id) {
  return id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

function ruleText(id) {
  return `/** What \`${id}\` reports, and what makes it sure. */
import type { Rule } from "./rule.ts";

export const ${exportName(id)}: Rule = {
  id: "${id}",
  summary: "What it reports, in one line",
  documentation: \`What is wrong, when it is not, and what to do.\`,
  examples: [
    {
      title: "What the example shows",
      reported: \`export async function handler() {}\`,
      cured: \`export async function handler() {}\`,
    },
  ],
  detect: () => [],
};
`;
}

function fixtures(id) {
  return {
    [`test-fixtures/rules/${id}/reported.ts`]: `// Reported: the place under the carets.
export async function handler(): Promise<number> {
  // Put here the shortest program that the rule must report, and carets under the exact span:
  return step();
  //     ^^^^^^ ${id}
}

function step(): number {
  return 1;
}
`,
    [`test-fixtures/rules/${id}/silent.ts`]: `// Silent: looks alike and is right as it is.
export async function handler(): Promise<number> {
  return step();
}

function step(): number {
  return 1;
}
`,
  };
}

async function writeAll(root, texts) {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Adds the import and the list entry to the registry. Throws when the registry no longer has the shape known here. */
async function register(root, id) {
  const path = join(root, "server/src/core/rules/index.ts");
  const text = await readFile(path, "utf8");
  const imported = text.replace(/^import /m, `import { ${exportName(id)} } from "./${id}.ts";\nimport `);
  const registered = imported.replace(
    /(rules: readonly Rule\[\] = \[)([^\]]*?),?\s*\]/,
    (_, open, entries) => {
      return `${open}${entries.trim() === "" ? "" : `${entries},`} ${exportName(id)}]`;
    },
  );
  if (imported === text || registered === imported)
    throw new Error(`${path}: no place found to register the rule`);
  await writeFile(path, await prettier.format(registered, { parser: "typescript", printWidth: 110 }));
}

await main();
