/** How findings read in the editor and in reports, beyond the message that its rule wrote. Plain text, no mark-up. */
import type { Alternative, Certainty, Cost, Operation, Step } from "./finding.ts";

/** `handler calls renderReport`; for the last hop what it calls is the operation, with its cost. */
export function hopText(operation: Operation, index: number): string {
  const step = operation.path[index] as Step;
  const next = operation.path[index + 1];
  const called = next === undefined ? `${operation.api} (${costText(operation.cost)})` : next.function;
  return `${step.function} → ${called}${sureness(step)}`;
}

/** `≈0.2 ms, file-size dependent`; the order of magnitude where no number is known. */
export function costText({ tier, milliseconds, why, note }: Cost): string {
  const amount = milliseconds === undefined ? TIER_WORDS[tier] : `≈${durationText(milliseconds)}`;
  return [amount, why, note].filter((part) => part).join(", ");
}

const TIER_WORDS: Readonly<Record<Cost["tier"], string>> = {
  trivial: "under 0.1 ms",
  low: "under 1 ms",
  medium: "1 to 10 ms",
  high: "10 to 100 ms",
  extreme: "100 ms or more",
};

/** `0.24 ms`, `2.4 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds >= 1000) return `${round(milliseconds / 1000)} s`;
  return `${round(milliseconds)} ms`;
}

function round(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** What is not sure of a step, to be put behind its name; nothing where it is exact. */
export function sureness({ certainty, implementations }: Step): string {
  if (certainty === "exact") return "";
  if (certainty === "guessed") return " (guessed by its name)";
  const count = implementations ? `${implementations.blocking} of ${implementations.total}` : "some";
  return ` (${count} implementations block)`;
}

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  exact: "Certain: each call names exactly one declaration.",
  through: "Likely: the path goes through an interface or an overridden member.",
  guessed:
    "A guess: a call's receiver has no known type, and the name is the only one of its kind in the workspace.",
};

/** What to do, by alternative: the answer after the bold name. */
export const ALTERNATIVE_WORDS: Readonly<Record<Alternative, string>> = {
  async: "await the asynchronous API; the loop is free meanwhile",
  gather:
    "start the operations together and await them once (`Promise.all`), with a limit where the list has no bound",
  worker: "move the work to a worker thread, or a pool of them",
  process: "run it in a process of its own",
  yield: "cut the loop in short pieces and return to the event loop between them",
  hoist: "do it once at start-up, before serving",
  rewrite: "do the same with less work",
};
