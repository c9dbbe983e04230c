/** `unblock rules`: the table of rules. */
import { wrap } from "../formats/wrap.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";

export async function rules(io: Io): Promise<ExitCode> {
  const { rules: known } = await io.loadEngine();
  const width = Math.max(4, ...known.map((rule) => rule.id.length));
  const rows = known.map(({ id, summary }) => printRow(id.padEnd(width), summary, io.columns));
  io.stdout([printRow("rule".padEnd(width), "reports", io.columns), ...rows, ""].join("\n"));
  return EXIT.clean;
}

function printRow(id: string, summary: string, columns: number): string {
  const margin = " ".repeat(id.length + 2);
  const lines = wrap(summary, Math.max(20, columns - margin.length));
  return `${id}  ${lines.join(`\n${margin}`)}`;
}
