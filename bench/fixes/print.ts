/** What fixing a folder did, as text for a terminal: counts first, then every operation that is left and why. */
import { relative } from "node:path/posix";
import { groupBy } from "../group.ts";
import { duration, share, table } from "../table.ts";
import { editedLines } from "./edited-lines.ts";
import { kindOf, PLANS, type PlannedOperation } from "./operations.ts";
import type { FixResults } from "./run.ts";

export function printed(results: FixResults): string {
  return [plans(results), outcome(results), reasons(results), times(results), places(results)].join("\n\n");
}

function plans({ analysis, operations }: FixResults): string {
  const findings = analysis.findings.filter((finding) => finding.operations.length > 0);
  const byPlan = groupBy(operations, ({ plan }) => plan);
  const rows = PLANS.map((plan) => [plan, String(byPlan.get(plan)?.length ?? 0)]);
  const head = `${findings.length} findings with operations in ${analysis.files} files, ${operations.length} operations`;
  return `${head}\n${table(["planned at first", "operations"], rows)}`;
}

function outcome({ operations, fixed, left, change }: FixResults): string {
  const { applied, files, rounds, complete } = change;
  const safe = applied.filter(({ safety }) => safety === "safe").length;
  const lines = files.reduce((sum, { before = "", after }) => sum + editedLines(before, after).length, 0);
  const awaitable = (list: readonly PlannedOperation[]) =>
    list.filter(({ finding }) => finding.alternatives.includes("async"));
  const [all, cured, kept] = [operations, fixed, left].map((list) => awaitable(list).length);
  return [
    `applied ${applied.length} fixes (${safe} safe, ${applied.length - safe} for review) in ${rounds} rounds${complete ? "" : ", and not done"}`,
    `edited ${lines} lines in ${files.length} files`,
    `fixed ${share(fixed.length, operations.length)} of all operations, left ${left.length}`,
    `fixed ${share(cured!, all!)} of those that an asynchronous API would cure, left ${kept}`,
  ].join("\n");
}

function reasons({ left }: FixResults): string {
  const why = ({ plan, reason }: PlannedOperation) => (plan === "declined" ? kindOf(reason!) : `(${plan})`);
  const rows = [...groupBy(left, why)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, group]) => `${String(group.length).padStart(5)}  ${reason}`);
  return ["Left, by reason", ...rows].join("\n");
}

function times({ times: { scan, plans: planning, fixAll, verify } }: FixResults): string {
  return [
    `scan ${duration(scan)}, of which plans ${duration(planning)}`,
    `fix all ${duration(fixAll)}, of which in the own programs ${duration(verify)}`,
  ].join("; ");
}

function places({ root, left, change }: FixResults): string {
  const at = ({ file, start }: { file: string; start: { line: number } }) =>
    `${relative(root, file)}:${start.line}`;
  const applied = change.applied.map(
    ({ finding, fix, safety }) => `  ${safety}  ${at(finding.place)} ${fix.title}${notes(fix.notes)}`,
  );
  const rest = left.map(
    ({ operation, within, plan, reason, finding }) =>
      `  ${plan}  ${at(operation.place)} ${operation.api} in ${within}, found at ${at(finding.place)}${reason === undefined ? "" : `: ${reason}`}`,
  );
  const refused = change.left.map(
    ({ finding, reason }) => `  ${at(finding.place)} ${finding.rule}: ${reason}`,
  );
  return ["Applied", ...applied, "Left operations", ...rest, "Left findings", ...refused].join("\n");
}

function notes(list: readonly string[] | undefined): string {
  return list === undefined || list.length === 0 ? "" : ` [${list.join("; ")}]`;
}
