/** Runs in VS Code's extension host: what `@vscode/test-electron` starts. One file of tests beside this one. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, color: false });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./extension.test.ts");
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      writeCounts(runner.stats);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed`));
    });
  });
}

/** For `scripts/test-counts.mjs`, which adds up all suites. */
function writeCounts(stats: Mocha.Stats | undefined): void {
  const folder = process.env["UNBLOCK_TEST_COUNTS"];
  if (!folder || stats === undefined) return;
  const { passes: passed, failures: failed, pending: skipped } = stats;
  writeFileSync(join(folder, "vscode.json"), JSON.stringify({ passed, failed, skipped }));
}
