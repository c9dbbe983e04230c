/** The corpus runner's results as a page of the documentation: `npm run corpus -- <clones> --document docs/accuracy.md`. */
import { groupBy } from "../group.ts";
import { share } from "../table.ts";
import type { Case } from "./labels.ts";
import type { JudgedNegative, JudgedPositive, Results } from "./run.ts";

/** Markdown, without a date or a duration: the same results give the same page. */
export function documentOf(results: Results): string {
  const { positives, negatives } = results;
  const missed = positives.filter(({ verdict }) => verdict === "missed");
  const raised = negatives.filter(({ alarms }) => alarms.length > 0);
  const tables = [
    ["By kind", tally(positives, ({ entry }) => entry.kind ?? "unknown")],
    ["By evidence", tally(positives, ({ entry }) => entry.evidence ?? "unknown")],
    ["By context of the finding", tally(positives, ({ context }) => context ?? "none: missed")],
    ["By repository", tally(positives, ({ entry }) => entry.repo)],
  ] as const;
  return [
    HEAD,
    `${summary(results)}\n`,
    "## Positives\n",
    ...tables.map(([title, rows]) => `### ${title}\n\n${table(["", "found", "of these at hint"], rows)}\n`),
    `### Missed\n\n${listOr(missed.map(missedLine), "None.")}\n`,
    "## Negatives\n",
    `### By category\n\n${table(
      ["", "false alarms"],
      alarmRows(negatives, ({ entry }) => entry.category ?? "other"),
    )}\n`,
    `### By repository\n\n${table(
      ["", "false alarms"],
      alarmRows(negatives, ({ entry }) => entry.repo),
    )}\n`,
    `### False alarms\n\n${listOr(raised.map(alarmLine), "None.")}\n`,
    `## Not counted\n\n${listOr(
      results.notCounted.map(([why, count]) => `- ${count}: ${why}`),
      "Nothing.",
    )}\n`,
    `## Commits\n\n${commits(results)}\n`,
  ].join("\n");
}

const HEAD = `# Accuracy

How many of the labelled real cases Unblock finds, and where it raises a false alarm. Written by
\`npm run corpus -- <folder of clones> --document docs/accuracy.md\`; edit the runner in \`bench/corpus/\` instead. Each
repository is analysed at the commit before its maintainers' change, as a clone without \`node_modules\`.

A positive is found if a finding above hint touches its lines: its own range, one of its operations, or a step of a path.
Operations of tier \`trivial\` count at hint too. A negative is a false alarm if such a finding, of the rule that must not
fire, starts there or has an operation there.
`;

function summary({ positives, negatives }: Results): string {
  const found = positives.filter(({ verdict }) => verdict !== "missed").length;
  const raised = negatives.filter(({ alarms }) => alarms.length > 0).length;
  return `**Found: ${share(found, positives.length)} of the positives. False alarms: ${share(raised, negatives.length)} of the negatives.**`;
}

function tally(positives: readonly JudgedPositive[], key: (positive: JudgedPositive) => string): string[][] {
  return sorted(groupBy(positives, key)).map(([name, group]) => [
    name,
    share(group.filter(({ verdict }) => verdict !== "missed").length, group.length),
    String(group.filter(({ verdict }) => verdict === "hint").length),
  ]);
}

function alarmRows(
  negatives: readonly JudgedNegative[],
  key: (negative: JudgedNegative) => string,
): string[][] {
  return sorted(groupBy(negatives, key)).map(([name, group]) => [
    name,
    share(group.filter(({ alarms }) => alarms.length > 0).length, group.length),
  ]);
}

function sorted<T>(groups: ReadonlyMap<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function missedLine({ entry }: JudgedPositive): string {
  return `- ${place(entry)} (${entry.kind}${entry.api ? `, \`${entry.api}\`` : ""}): ${entry.reason ?? ""}`;
}

function alarmLine({ entry, alarms }: JudgedNegative): string {
  const [first] = alarms;
  const shown = first ? ` ${first.rule} at \`${first.file}:${first.start.line}\`` : "";
  const more = alarms.length > 1 ? ` and ${alarms.length - 1} more` : "";
  return `- ${place(entry)} (${entry.category}: ${entry.reason ?? ""}):${shown}${more}`;
}

function place({ id, repo, parent, file, lines: [first, last] }: Case): string {
  const lines = first === last ? first : `${first}-${last}`;
  return `\`${id}\` ${repo}@${parent.slice(0, 8)} \`${file}:${lines}\``;
}

function commits({ scans }: Results): string {
  return sorted(groupBy(scans, ({ repo }) => repo))
    .map(
      ([repo, group]) =>
        `- ${repo}: ${group
          .map(({ commit }) => commit.slice(0, 8))
          .sort()
          .join(", ")}`,
    )
    .join("\n");
}

function listOr(lines: readonly string[], nothing: string): string {
  return lines.length > 0 ? lines.join("\n") : nothing;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
