/** What holds of every analysis, whatever was analysed. */
import { strict as assert } from "node:assert";
import type { Analysis, Place, Position } from "../../src/core/finding/finding.ts";

/** Fails when a place lies outside its text, a path is empty or ends elsewhere, or something is no plain data. */
export function assertSound(analysis: Analysis, texts: ReadonlyMap<string, string>): void {
  const lines = new Map([...texts].map(([path, text]) => [path, text.split(/\r\n|[\n\r\u2028\u2029]/)]));
  const inside = (file: string, { line, column }: Position) => {
    const text = lines.get(file)?.[line - 1];
    assert.ok(text !== undefined, `${file}:${line} is no line`);
    assert.ok(column >= 1 && column <= text.length + 1, `${file}:${line}:${column} is outside its line`);
  };
  const sound = ({ file, start, end }: Place) => {
    inside(file, start);
    inside(file, end);
    assert.ok(
      start.line < end.line || (start.line === end.line && start.column < end.column),
      `${file}: an empty span`,
    );
  };
  for (const finding of analysis.findings) {
    sound(finding.place);
    assert.match(finding.id, /^[0-9a-f]{16}$/);
    assert.ok(finding.message.length > 0);
    const isAboutComment = finding.context.entry === "comment";
    assert.equal(finding.operations.length === 0, isAboutComment, `${finding.id} has no operation`);
    for (const { path, place } of finding.operations) {
      assert.ok(path.length > 0, `${finding.id} has an empty path`);
      assert.deepEqual(path.at(-1)?.place, place, "a path ends at its operation");
      path.forEach((step) => sound(step.place));
    }
  }
  for (const { file, position } of analysis.problems) if (position !== undefined) inside(file, position);
  assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis, "plain data");
}

/** What two analyses of the same texts must agree on: all but the time they took. */
export function answer({ findings, problems, references, files }: Analysis): Omit<Analysis, "timing"> {
  return { findings, problems, references, files };
}
