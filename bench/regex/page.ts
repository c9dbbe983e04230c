/** What was measured, as a line for the terminal and as `docs/slow-regex.md`. */
import { cpus } from "node:os";
import { attackCode, type RegexSource } from "../../server/src/core/reach/regex/verdict.ts";
import { growthText, measuredText } from "../../server/src/core/reach/regex/wording.ts";
import type { PackageResult, Reported } from "./measure-package.ts";

export function summary({ name, checked, safe, unproven, reported, milliseconds }: PackageResult): string {
  const shown = reported.filter(({ isShown }) => isShown).length;
  return `${name}: ${checked} checked, ${safe} safe, ${unproven} unproven, ${reported.length} reported, ${shown} shown again (${Math.round(milliseconds)} ms)`;
}

export function page(results: readonly PackageResult[]): string {
  const reported = results.flatMap((result) => result.reported);
  const sum = (of: (result: PackageResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const shown = reported.filter(({ isShown }) => isShown).length;
  const safe = reported.filter(({ isProvenSafe }) => isProvenSafe).length;
  return `<!-- Written by \`npm run bench:regex -- --write\`. -->

# Slow regular expressions in real packages

The rule [slow-regex](rules/slow-regex.md) over the regular expressions in the sources of ${results.length} packages: those that
this project has installed, and published versions that are known for such expressions. Each expression stands in an
asynchronous function that matches it against its parameter. Of each that is reported above hint the attack was run once
more, in a process of its own that was killed at a limit, and the checker was asked again, alone.

- expressions: **${sum(({ expressions }) => expressions).toLocaleString("en-US")}**, of which ${sum(({ checked }) => checked).toLocaleString("en-US")} repeat something without a bound and were checked
- proven safe, or with an attack that turned out to be fast: ${sum(({ safe: count }) => count).toLocaleString("en-US")}
- neither shown nor refuted (hints): ${sum(({ unproven }) => unproven)}
- reported above hint: **${reported.length}**; the attack showed the growth again in a process of its own: **${shown}**
- reported although the checker proves them safe: **${safe}**
- machine: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}

| package | expressions | checked | safe | unproven | reported | growth shown again |
| ------- | ----------: | ------: | ---: | -------: | -------: | -----------------: |
${results.map(row).join("\n")}

## What is reported

${results
  .filter((result) => result.reported.length > 0)
  .map(section)
  .join("\n")}`;
}

function row({ name, expressions, checked, safe, unproven, reported }: PackageResult): string {
  const shown = reported.filter(({ isShown }) => isShown).length;
  return `| ${[name, expressions, checked, safe, unproven, reported.length, shown].join(" | ")} |`;
}

function section({ name, reported }: PackageResult): string {
  return `### ${name}\n\n${reported.map(entry).join("\n")}\n`;
}

/** The times are those of the process of its own. */
function entry({ regex, verdict, measured }: Reported): string {
  return `- ${code(expression(regex))}: ${growthText(verdict.growth)}; ${code(shortened(attackCode(verdict.attack)))}, ${measuredText(measured)}`;
}

function expression({ pattern, flags }: RegexSource): string {
  return `/${shortened(pattern)}/${flags}`;
}

/** Characters of an expression that the page shows. */
const SHOWN = 110;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
}

/** Whatever backticks are in it. */
function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}
