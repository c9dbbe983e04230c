/** Runs an attack in a process of its own, which is killed at a limit. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  attackText,
  type Attack,
  type Growth,
  type Measurement,
  type RegexSource,
} from "../../server/src/core/reach/regex/verdict.ts";

const CHILD = fileURLToPath(new URL("attack-child.mjs", import.meta.url));

/** Milliseconds for all texts together. */
const LIMIT = 4_000;

/** Characters. */
const LONGEST = 300_000;

/** The times by length, up to the text at which the process had to be killed. */
export function runAttack(source: RegexSource, attack: Attack, growth: Growth): Promise<Measurement[]> {
  const texts = textsOf(attack, growth);
  const child = fork(CHILD, { execArgv: [], serialization: "advanced" });
  const measured: Measurement[] = [];
  let last = performance.now();
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const kill = () => {
      child.kill("SIGKILL");
      const length = texts[measured.length]?.length ?? 0;
      measured.push({ length, milliseconds: performance.now() - last, stopped: true });
    };
    child.on("message", (message: Measurement) => {
      measured.push(message);
      last = performance.now();
      // Until the first one the process starts, which takes what it takes.
      timer ??= setTimeout(kill, LIMIT);
    });
    child.on("error", reject);
    child.on("exit", () => {
      clearTimeout(timer);
      resolve(measured);
    });
    child.send({ ...source, texts });
  });
}

function textsOf(attack: Attack, growth: Growth): string[] {
  const texts: string[] = [];
  for (let n = growth.is === "exponential" ? 6 : 64; texts.length < 40; n = next(n, growth)) {
    const text = attackText(attack, n);
    if (text.length > LONGEST) break;
    texts.push(text);
  }
  return texts;
}

function next(n: number, growth: Growth): number {
  return growth.is === "exponential" ? n + 2 : n * 2;
}
