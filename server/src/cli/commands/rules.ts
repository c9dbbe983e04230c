/** `unblock rules`: the table of rules. */
import type { Rule } from "../../core/rules/rule.ts";
import { wrap } from "../formats/wrap.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";

export async function rules(io: Io): Promise<ExitCode> {
  const { rules: known } = await io.loadEngine();
  const cells = [["rule", "fix", "reports"], ...known.map(cellsOf)];
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const note = "Every rule is on. How severe a finding is follows from its cost and from where it runs.";
  io.stdout(
    [...cells.map((row) => printRow(row, widths, io.columns)), "", ...wrap(note, io.columns), ""].join("\n"),
  );
  return EXIT.clean;
}

function cellsOf({ id, summary, fixes = [] }: Rule): string[] {
  return [id, fixes.length === 0 ? "-" : fixes.join(", "), summary];
}

/** The last cell is wrapped into its column. */
function printRow(row: readonly string[], widths: readonly number[], columns: number): string {
  const start = widths.map((width, column) => `${(row[column] ?? "").padEnd(width)}  `).join("");
  const lines = wrap(row.at(-1) ?? "", Math.max(20, columns - start.length));
  return start + lines.join(`\n${" ".repeat(start.length)}`);
}
