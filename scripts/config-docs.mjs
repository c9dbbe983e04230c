/**
 * What is written of a configuration from its validator and from the tables of policy: the JSON schemas that editors
 * complete from, and the parts of `docs/configuration.md` between marks.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as prettier from "prettier";
import * as z from "zod";

const SCHEMA = "schemas/unblock.config.schema.json";
const PACKAGE_SCHEMA = "schemas/package.schema.json";
const PAGE = "docs/configuration.md";

/** Path (relative to the project) → text. */
export async function configurationDocuments(root) {
  const core = (file) => import(pathToFileURL(join(root, "server/src/core", file)).href);
  const [{ createConfigSchema }, { rules }, { CONTEXTS }, { CONTEXT_TABLE }, severities] = await Promise.all(
    [
      "config/schema.ts",
      "rules/index.ts",
      "contexts/names.ts",
      "policy/contexts.ts",
      "policy/severity.ts",
    ].map(core),
  );
  const schema = jsonSchema(createConfigSchema({ rules, contexts: CONTEXTS }));
  const documents = new Map([
    [SCHEMA, await json(schema)],
    [PACKAGE_SCHEMA, await json(packageSchema(schema))],
  ]);
  const page = join(root, PAGE);
  if (!existsSync(page)) return documents;
  const parts = {
    settings: settingsTable(schema),
    operations: fieldsTable(schema.properties.operations.items),
    entries: fieldsTable(schema.properties.entries.items),
    calls: formsTable(schema.properties.entries.items.properties.calls),
    severities: severityTable(severities),
    contexts: contextTable(CONTEXTS, CONTEXT_TABLE),
  };
  let text = await readFile(page, "utf8");
  for (const [name, content] of Object.entries(parts)) text = withPart(text, name, content);
  return documents.set(PAGE, await prettier.format(text, { parser: "markdown", printWidth: 110 }));
}

function jsonSchema(schema) {
  const written = z.toJSONSchema(schema, {
    target: "draft-7",
    override({ jsonSchema: part }) {
      // Editors show this one with its code as code.
      if (part.description) part.markdownDescription = part.description;
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
    },
  });
  const { $schema, ...rest } = written;
  return {
    $schema,
    title: "Configuration of Unblock",
    allowComments: true,
    allowTrailingCommas: true,
    ...rest,
  };
}

/** For package.json, which has the configuration under a key. */
function packageSchema({
  $schema,
  title,
  allowComments: _comments,
  allowTrailingCommas: _commas,
  ...unblock
}) {
  return { $schema, title, type: "object", properties: { unblock } };
}

function json(value) {
  return prettier.format(JSON.stringify(value), { parser: "json", printWidth: 110 });
}

/** Every setting but the rows, by its keys joined with dots. */
function settingsTable({ properties }) {
  const rows = Object.entries(properties).flatMap(([key, schema]) => settingRows(key, schema));
  return table(["setting", "values", "meaning"], rows);
}

function settingRows(key, schema) {
  const own = [code(key), valuesOf(schema), schema.description ?? ""];
  const isOpen = ["ignore", "costs", "gather", "suppressions"].includes(key);
  const inner = isOpen ? Object.entries(schema.properties) : [];
  return [own, ...inner.flatMap(([name, part]) => settingRows(`${key}.${name}`, part))];
}

function fieldsTable({ properties, required = [] }) {
  const rows = Object.entries(properties).map(([name, schema]) => [
    `${code(name)}${required.includes(name) ? "" : " (optional)"}`,
    valuesOf(schema),
    schema.description ?? "",
  ]);
  return table(["field", "values", "meaning"], rows);
}

/** The forms of a field that has several, each with the key that tells it from the others. */
function formsTable({ anyOf }) {
  const rows = anyOf.map(({ properties, required }) => {
    const [key] = required;
    return [code(key), valuesOf(properties[key]), properties[key].description];
  });
  return table(["`calls` says", "values", "which means"], rows);
}

function valuesOf({ type, enum: names, const: only, anyOf, items, properties, additionalProperties }) {
  if (names) return names.map((name) => code(name)).join(", ");
  if (only !== undefined) return code(String(only));
  if (anyOf) return [...new Set(anyOf.map(valuesOf))].join(" or ");
  if (type === "array") return items.properties || items.anyOf ? "a list" : `a list of ${valuesOf(items)}`;
  if (type === "object") return properties || additionalProperties ? "an object" : "";
  return { string: "text", number: "number", integer: "number", boolean: "`true`, `false`" }[type] ?? "";
}

function severityTable({ SEVERITY_TABLE, TIER_TEXT }) {
  const tiers = Object.keys(TIER_TEXT);
  const heads = tiers.map((tier) => `${code(tier)} (${TIER_TEXT[tier]})`);
  const rows = Object.entries(SEVERITY_TABLE).map(([name, row]) => [
    code(name),
    ...tiers.map((tier) => row[tier]),
  ]);
  return table(["row", ...heads], rows);
}

function contextTable(contexts, judged) {
  const rows = Object.entries(contexts).map(([name, { kind, summary }]) => [
    code(name),
    kind,
    summary,
    code(judged[name]),
  ]);
  return table(["context", "kind", "what runs there", "judged as"], rows);
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text) {
  return `\`${text}\``;
}

/** Puts content between the two marks of a name. Throws when a mark is missing. */
function withPart(text, name, content) {
  const start = `<!-- ${name}: written by \`npm run docs\` -->`;
  const end = `<!-- end of ${name} -->`;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks the marks ${start} and ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}
