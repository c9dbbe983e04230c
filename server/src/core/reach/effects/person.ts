/** Whether code asks a person, who answers one question after another and reads what else is said meanwhile. */
import type { EffectSet } from "./effect-set.ts";
import { asks } from "./guess.ts";

/** Who asks, as messages name it. */
export function askerIn({ outside, unknown }: EffectSet): string | undefined {
  const person = [...outside.values()].find(({ resource }) => resource === "person");
  return person?.by ?? [...[...outside.values()].map(({ by }) => by), ...unknown.keys()].find(asks);
}
