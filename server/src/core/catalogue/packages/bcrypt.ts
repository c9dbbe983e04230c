import { numberAt, stringAt } from "../argument.ts";
import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { CataloguePart, CostOf } from "../row.ts";
import { tierOf } from "../../costs/tiers.ts";
import { withTwins } from "./rows.ts";

/** Measured with 10 rounds on one core; each further round doubles it. */
const MILLISECONDS_OF_10_ROUNDS = 60;
const DEFAULT_ROUNDS = 10;

/** The time of hashing with these rounds (the base 2 logarithm of the iterations). */
export function costOfRounds(rounds: number): Cost {
  const milliseconds = Number((MILLISECONDS_OF_10_ROUNDS * 2 ** (rounds - DEFAULT_ROUNDS)).toPrecision(2));
  return cost(tierOf(milliseconds), `${rounds} rounds`, milliseconds);
}

/** Rounds given as a number, or within a salt such as `$2b$12$…`; 10 where they do not show. */
export const costOfHash: CostOf = (call) => {
  const rounds = numberAt(call, 1) ?? roundsOf(stringAt(call, 1));
  if (rounds !== undefined) return costOfRounds(rounds);
  const usual = costOfRounds(DEFAULT_ROUNDS);
  return { ...usual, why: "doubles with each round; 10 rounds are usual" };
};

function roundsOf(salt: string | undefined): number | undefined {
  const written = salt?.match(/^\$2[aby]?\$(\d\d)\$/)?.[1];
  return written === undefined ? undefined : Number(written);
}

export const bcrypt: CataloguePart = {
  operations: [
    ...withTwins(
      "bcrypt",
      { hashSync: "hash", compareSync: "compare" },
      { kind: "crypto", cost: costOfHash },
    ),
    ...withTwins(
      "bcrypt",
      { genSaltSync: "genSalt" },
      { kind: "crypto", cost: cost("trivial", "16 random bytes") },
    ),
  ],
};
