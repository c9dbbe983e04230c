/**
 * Draws what a person then judges by reading, for `docs/real-code.md`:
 *   node --import tsx scripts/real-code.mjs --json <scan.json> --seed 1 --sample 20
 *     findings of a scan, each with its source;
 *   node --import tsx scripts/real-code.mjs --text-search <folder> --json <scan.json> --seed 1 --sample 30
 *     operations found by plain text search, and whether the scan has each.
 */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";
import { draw } from "../bench/random.ts";
import { searchText } from "./real-code/text-search.mjs";

const USAGE = `Usage: node --import tsx scripts/real-code.mjs --json <scan.json> [--text-search <folder>] [options]
  --seed <n>     of the draw (default 1)
  --sample <n>   how many (default 20)
  --rule <id>    only findings of the rule
  --hints        findings at hint too
  --ignore <glob>  files to leave out of the text search (repeatable)
  --context <n>  lines of source around each finding (default 6)`;

function main() {
  const { values } = parseArgs({
    options: {
      json: { type: "string" },
      "text-search": { type: "string" },
      seed: { type: "string", default: "1" },
      sample: { type: "string", default: "20" },
      rule: { type: "string" },
      hints: { type: "boolean", default: false },
      ignore: { type: "string", multiple: true, default: [] },
      context: { type: "string", default: "6" },
    },
  });
  if (values.json === undefined || !existsSync(values.json)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const report = JSON.parse(readFileSync(values.json, "utf8"));
  const options = {
    ...values,
    seed: Number(values.seed),
    sample: Number(values.sample),
    context: Number(values.context),
  };
  console.log(
    values["text-search"] === undefined ? sampleFindings(report, options) : sampleText(report, options),
  );
}

function sampleFindings(report, { seed, sample, rule, hints, context }) {
  const eligible = report.findings.filter(
    (finding) => (hints || finding.severity !== "hint") && (rule === undefined || finding.rule === rule),
  );
  const drawn = draw(eligible, sample, seed);
  const rows = drawn.map((finding, index) => [
    `${index + 1}`,
    placeOf(finding),
    finding.rule,
    finding.severity,
    "",
    "",
  ]);
  return [
    totals(report),
    `${drawn.length} of ${eligible.length} findings, seed ${seed}`,
    ...drawn.map((finding, index) => `--- ${index + 1} ---\n${shown(report, finding, context)}`),
    markdownTable(["#", "place", "rule", "severity", "verdict", "why"], rows),
  ].join("\n\n");
}

function totals(report) {
  const lines = sources(report.root).reduce(
    (sum, file) => sum + readFileSync(file, "utf8").split("\n").length - 1,
    0,
  );
  const counts = new Map();
  for (const { rule, severity } of report.findings) {
    for (const key of [severity, rule]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const aboveHint = report.findings.filter(({ severity }) => severity !== "hint").length;
  const density = ((aboveHint * 10_000) / Math.max(1, lines)).toFixed(1);
  const parts = Array.from(counts, ([key, count]) => `${key} ${count}`).join(", ");
  return `${report.files} files, ${lines} lines; ${aboveHint} findings above hint (${density} per 10,000 lines); ${parts}`;
}

function shown(report, finding, context) {
  const paths = finding.operations
    .slice(0, 3)
    .flatMap(({ api, file, start, cost, certainty, path }) => [
      `  ${api} at ${file}:${start.line}, ${cost.tier} (${cost.why}), ${certainty}`,
      ...path.map((step) => `    ${step.function} ${step.file}:${step.line}`),
    ]);
  return [
    `${placeOf(finding)}  ${finding.severity} ${finding.rule}  [${finding.context.kind}: ${finding.context.entry} ${finding.context.function}]`,
    finding.message,
    ...paths,
    excerpt(join(report.root, finding.file), finding.start.line, context),
  ].join("\n");
}

function excerpt(file, line, context) {
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const first = Math.max(1, line - context);
  return lines
    .slice(first - 1, line + context)
    .map(
      (text, index) => `${first + index === line ? ">" : " "} ${String(first + index).padStart(5)} ${text}`,
    )
    .join("\n");
}

function sampleText(report, { "text-search": folder, seed, sample, ignore }) {
  const found = searchText(sources(realpathSync(resolve(folder)), ignore));
  const drawn = draw(found, sample, seed);
  const rows = drawn.map(({ file, line, name, inside }, index) => {
    const path = relative(report.root, file).replaceAll("\\", "/");
    return [`${index + 1}`, `${path}:${line}`, name, inside, answer(report, path, line), ""];
  });
  const missing = rows.filter((row) => row[4] === "not found").length;
  return [
    `${drawn.length} of ${found.length} operations found by text, seed ${seed}; the scan lacks ${missing}`,
    markdownTable(["#", "place", "operation", "inside", "scan", "why"], rows),
  ].join("\n\n");
}

/** The worst finding that has an operation or a step at the place. */
function answer(report, file, line) {
  const order = ["error", "warning", "info", "hint"];
  const touching = report.findings.filter((finding) =>
    finding.operations.some(
      (operation) =>
        (operation.file === file && operation.start.line === line) ||
        operation.path.some((step) => step.file === file && step.line === line),
    ),
  );
  if (touching.length === 0) return "not found";
  const [worst] = touching.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return `${worst.severity} ${worst.rule}`;
}

function sources(folder, left = []) {
  const ignore = ["**/node_modules/**", ...left];
  return globSync("**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}", { cwd: folder, absolute: true, ignore }).sort();
}

function placeOf({ file, start }) {
  return `${file}:${start.line}`;
}

function markdownTable(headings, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

main();
