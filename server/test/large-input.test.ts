/**
 * Code that nobody wrote by hand, or to do harm: what an analysis takes grows with its size, and it ends with an answer.
 * Compared are sizes, not times: twice as much code may take three times as long on a busy machine, and not four.
 */
import assert from "node:assert/strict";
import { createEngine, type Engine, type Finding } from "../src/core/index.ts";
import { readAssets } from "../src/node/index.ts";
import { ROOT } from "./support/fixture.ts";
import { realVerdicts } from "./support/verdicts.ts";
import { workspaceFrom } from "./support/workspace.ts";

const FILE = `${ROOT}/main.mjs`;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A function of so many lines, with loops, searches, guards and calls. */
const longFunction = (lines: number): string => `import { readFileSync } from "node:fs";
export async function long(list, rows, start) {
  let sum = start;
  const found = [];
${numbers(lines / 5)
  .map(
    (part) => `  const v${part} = list[${part}] ?? "v";
  for (const row of rows) if (list.includes(row.id + v${part})) found.push(row);
  sum += v${part}.length;
  if (sum > ${part}) found.push(JSON.parse(v${part}), sum);
  for (let at = 0; at < 1000; at++) sum = (sum + at) % 1000;`,
  )
  .join("\n")}
  return [sum, found, readFileSync("a", "utf8")];
}
`;

/** Loops in each other, ten turns each. */
const nestedLoops = (depth: number): string => `export async function nest(rows) {
  let sum = 0;
${numbers(depth)
  .map((level) => `for (let i${level} = 0; i${level} < 10; i${level}++) {`)
  .join("\n")}
sum += rows[i0];
${"}".repeat(depth)}
  return sum;
}
`;

const nestedCallbacks = (depth: number): string => `export async function nest(rows) {
  let sum = 0;
${numbers(depth)
  .map((level) => `rows.forEach((row${level}) => {`)
  .join("\n")}
sum += row0;
${"});".repeat(depth)}
  return sum;
}
`;

/** A loop that uses so many variables of the function around it. */
const capturing = (count: number): string => `export async function captures(given) {
${numbers(count)
  .map((each) => `  const c${each} = given + ${each};`)
  .join("\n")}
  let sum = 0;
  for (let at = 0; at < 100_000_000; at++) {
${numbers(count)
  .map((each) => `    sum += c${each};`)
  .join("\n")}
  }
  return sum;
}
`;

/** A loop in a function that uses so many of its module, some of which others change. */
const capturingModule = (count: number): string => `${numbers(count)
  .map((each) => `const c${each} = ${each % 5 === 0 ? "new Map()" : each};`)
  .join("\n")}
export const fill = (name, value) => c0.set(name, value);
export async function captures() {
  let sum = 0;
  for (let at = 0; at < 100_000_000; at++) {
${numbers(count)
  .map((each) => `    sum += c${each}${each % 5 === 0 ? ".size" : ""};`)
  .join("\n")}
  }
  return sum;
}
`;

const longPattern = (words: number): string => `import { createServer } from "node:http";
createServer((request, response) => {
  request.setEncoding("utf8");
  request.on("data", (text) => response.end(String(/^(?:${numbers(words)
    .map((each) => `word${each}`)
    .join("|")})+$/.test(text))));
});
`;

interface Outcome {
  readonly findings: readonly Finding[];
  /** Of the processor, in milliseconds. */
  readonly time: number;
}

describe("large and deep code", () => {
  let engine: Engine;
  before(async () => {
    engine = createEngine(await readAssets(), realVerdicts);
    analyse(longFunction(500));
  });

  function analyse(text: string): Outcome {
    const manifest = { private: true, type: "module" };
    engine.open({
      ...workspaceFrom(new Map([[FILE, text]])),
      packages: [{ directory: ROOT, manifest }],
    });
    const before = process.cpuUsage();
    const steps = engine.analyse();
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      const { user, system } = process.cpuUsage(before);
      assert.deepEqual(step.value.problems, []);
      return { findings: step.value.findings, time: (user + system) / 1000 };
    }
  }

  /** What a file of one line takes is no part of the growth. */
  const ALWAYS = 100;

  function assertLinear(code: (size: number) => string, size: number): Outcome {
    const quarter = analyse(code(size / 4));
    const whole = analyse(code(size));
    const most = 6 * (quarter.time + ALWAYS);
    assert.ok(whole.time < most, `${quarter.time} ms for a quarter, ${whole.time} ms for all`);
    return whole;
  }

  const only = ({ findings }: Outcome, rule: string): Finding => {
    const [finding, ...more] = findings.filter((each) => each.rule === rule);
    assert.ok(finding && more.length === 0, `${findings.length} findings`);
    return finding;
  };
  const reasonOf = ({ declined = [] }: Finding, alternative: string): string =>
    declined.find((each) => each.alternative === alternative)?.reason ?? "";

  it("is a function of 10,000 lines: what it leads to is found", () => {
    const { message } = only(assertLinear(longFunction, 10_000), "sync-io");
    assert.match(message, /^readFileSync stops the event loop/);
  });

  it("is a nest of 300 loops: no number says how long it takes", () => {
    const { message } = only(assertLinear(nestedLoops, 300), "cpu-loop");
    assert.match(message, /\(300 loops in each other ≈ 100 years or more\)/);
  });

  it("is a nest of 300 callbacks", () => void assertLinear(nestedCallbacks, 300));

  it("is a loop with 200 variables of its function: too many to hand over", () => {
    const finding = only(assertLinear(capturing, 200), "cpu-loop");
    assert.match(reasonOf(finding, "worker"), /^it uses 200 variables of the functions around it/);
  });

  it("is a function that uses 200 variables of its module: the first one that changes stops it", () => {
    const finding = only(assertLinear(capturingModule, 200), "cpu-loop");
    assert.match(reasonOf(finding, "worker"), /`c0` of the module holds is changed/);
  });

  it("is a regular expression of 50,000 characters: it is not checked, and the message says so", () => {
    const { message } = only(assertLinear(longPattern, 7000), "slow-regex");
    assert.match(message, /is not known: its \d\d,\d{3} characters are too many to check/);
  });
});
