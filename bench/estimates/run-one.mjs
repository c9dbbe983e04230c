/**
 * The measured process: loads a bundle, calls one of its functions a few times, and prints how long each call took.
 * `node run-one.mjs <bundle> <function>`.
 */
import { pathToFileURL } from "node:url";

/** As the first requests after a start: few enough that a long function is not called for long. */
const CALLS = 7;
const MOST_MILLISECONDS = 500;

const [bundle, name] = process.argv.slice(2);
const subject = (await import(pathToFileURL(bundle).href))[name];
const times = [];
const results = [];
const begin = performance.now();
do {
  const start = performance.now();
  const before = process.cpuUsage();
  results.push(subject());
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  // Both are at least what the thread worked: other programs lengthen the one, the collector's threads the other.
  times.push(Math.min(wall, (user + system) / 1000 || wall));
} while (times.length < CALLS && performance.now() - begin < MOST_MILLISECONDS);
if (results.some((result) => result === undefined)) throw new Error(`${name} gives nothing`);
console.log(JSON.stringify(times));
