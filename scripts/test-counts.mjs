/**
 * Adds up the counts of all test suites: `node scripts/test-counts.mjs <folder>`. Each suite writes there a JSON file
 * `{ "passed": 0, "failed": 0, "skipped": 0 }`. Prints `N passed, N failed, N skipped`.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of readdirSync(folder)) {
  const counts = JSON.parse(readFileSync(join(folder, name), "utf8"));
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
