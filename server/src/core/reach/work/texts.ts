/** How amounts of work read in messages. */
import type { Input } from "./amount.ts";

export function countText(count: number): string {
  return count < 1e15 ? Math.round(count).toLocaleString("en-US") : count.toPrecision(2);
}

/** `38 ns`, `1.5 µs`, `50 ms`. */
export function nanosecondsText(nanoseconds: number): string {
  if (nanoseconds < 1000) return `${rounded(nanoseconds)} ns`;
  return nanoseconds < 1e6 ? `${rounded(nanoseconds / 1000)} µs` : `${rounded(nanoseconds / 1e6)} ms`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(2)));
}

const POWERS = ["", "", "²", "³", "⁴"];

/** `rows × ids`, `rows²`. */
export function inputsText(inputs: readonly Input[]): string {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { key, name } of inputs) {
    const known = counts.get(key);
    counts.set(key, { name, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ name, count }) => name + (POWERS[count] ?? "")).join(" × ");
}
