import { cost } from "../row.ts";
import type { CataloguePart, CostOf } from "../row.ts";
import { costOfHash } from "./bcrypt.ts";
import { tierOf } from "../../costs/tiers.ts";
import { operations, withTwins } from "./rows.ts";

/** The asynchronous functions hash on the caller's thread too, and let the loop run once in so many milliseconds. */
const LONGEST_PIECE = 100;

const costOfPiece: CostOf = (call) => {
  const whole = costOfHash(call);
  const milliseconds = Math.min(whole.milliseconds ?? LONGEST_PIECE, LONGEST_PIECE);
  return cost(tierOf(milliseconds), `${whole.why}, in pieces of up to ${LONGEST_PIECE} ms`, milliseconds);
};

const SOURCE = "bcryptjs's README (written in JavaScript) and MAX_EXECUTION_TIME in its source";

export const bcryptjs: CataloguePart = {
  operations: [
    ...withTwins(
      "bcryptjs",
      { hashSync: "hash", compareSync: "compare" },
      { kind: "crypto", cost: costOfHash, alternatives: ["worker"], source: SOURCE },
      { offloads: "chunked", note: "the same work on the same thread; bcrypt and @node-rs/bcrypt leave it" },
    ),
    ...operations("bcryptjs", ["hash", "compare"], {
      kind: "crypto",
      cost: costOfPiece,
      fake: true,
      alternatives: ["worker"],
      source: SOURCE,
    }),
    ...withTwins(
      "bcryptjs",
      { genSaltSync: "genSalt" },
      { kind: "crypto", cost: cost("trivial", "16 random bytes") },
      { offloads: "chunked" },
    ),
  ],
};
