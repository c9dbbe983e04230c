/**
 * Mocha's own `spec` reporter, which also writes the counts of its run into the folder that UNBLOCK_TEST_COUNTS names,
 * if it names one. `test-counts.mjs` adds up what all suites wrote there.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import mocha from "mocha";

const folder = process.env.UNBLOCK_TEST_COUNTS;

export default class CountingReporter extends mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    if (!folder) return;
    runner.once("end", () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(join(folder, `mocha-${process.pid}.json`), JSON.stringify({ passed, failed, skipped }));
    });
  }
}
