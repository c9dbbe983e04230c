/** Runs an attack at growing lengths, each run with a limit: what is told of a regular expression is what it did. */
import { createContext, Script } from "node:vm";
import {
  attackText,
  type Attack,
  type Growth,
  type Measurement,
  type RegexSource,
} from "../../core/reach/regex/verdict.ts";

/** Milliseconds after which a run is stopped: growth shows well before. */
const LONGEST_RUN = 100;

/** Characters. Longer texts are rare, and time that stays short up to here is short. */
const LONGEST_TEXT = 262_144;

/** Shorter runs say more about the clock than about the expression. Milliseconds. */
const SHORTEST_TELLING = 0.25;

/** Milliseconds for the runs of one length, together. */
const LONGEST_REPEATED = 25;

/** The time of something linear grows with the length to the power of 1; clocks are not exact. */
const LEAST_EXPONENT = 1.55;

/** Runs the attack at lengths that double (exponential: grow by little) until one has to be stopped. */
export function measure(source: RegexSource, attack: Attack, growth: Growth): Measurement[] {
  const run = createRunner(source);
  for (const n of [2, 4, 6]) run(attackText(attack, n));
  const found: Measurement[] = [];
  for (let n = growth.is === "exponential" ? 6 : 64; ; n = next(n, growth)) {
    const text = attackText(attack, n);
    if (text.length > LONGEST_TEXT) return found;
    const measured = shortest(run, text);
    found.push(measured);
    if (measured.stopped) return found;
  }
}

/** Of what is over soon, the shortest of some: whatever else the machine did meanwhile is no part of it. */
function shortest(run: (text: string) => Measurement, text: string): Measurement {
  let best = run(text);
  let spent = best.milliseconds;
  for (let more = 4; more > 0 && spent + best.milliseconds < LONGEST_REPEATED; more--) {
    const again = run(text);
    spent += again.milliseconds;
    if (again.milliseconds < best.milliseconds) best = again;
  }
  return best;
}

function next(n: number, growth: Growth): number {
  return growth.is === "exponential" && n < 64 ? n + 2 : n * 2;
}

/**
 * Stops a match that takes too long: the machine asks between two steps back whether it should end. The script takes the
 * time itself, since to watch it costs more than a short match.
 */
function createRunner({ pattern, flags }: RegexSource): (text: string) => Measurement {
  const now = () => performance.now();
  const sandbox = { regex: new RegExp(pattern, flags), text: "", now, milliseconds: 0 };
  const context = createContext(sandbox);
  const script = new Script(
    "regex.lastIndex = 0; milliseconds = now(); regex.exec(text); milliseconds = now() - milliseconds;",
  );
  return (text) => {
    sandbox.text = text;
    try {
      script.runInContext(context, { timeout: LONGEST_RUN });
      return { length: text.length, milliseconds: sandbox.milliseconds };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      return { length: text.length, milliseconds: LONGEST_RUN, stopped: true };
    }
  };
}

/** The power of the length that the time grew with, at least, over the last measurements; undefined where they don't tell. */
export function exponentOf(measured: readonly Measurement[]): number | undefined {
  const whole = measured.filter(({ milliseconds }) => milliseconds >= SHORTEST_TELLING);
  const ended = whole.filter(({ stopped }) => !stopped);
  // Of a run that was stopped only the least that it takes is known.
  const telling = (ended.length >= 2 ? ended : whole).slice(-4);
  const [first] = telling;
  const last = telling.at(-1);
  if (!first || !last || first.length === last.length) return undefined;
  return Math.log(last.milliseconds / first.milliseconds) / Math.log(last.length / first.length);
}

export function isShown(measured: readonly Measurement[]): boolean {
  return (exponentOf(measured) ?? 0) >= LEAST_EXPONENT;
}
