/** The @node-rs packages that hash passwords. Their asynchronous functions leave the thread. */
import { numberAt, numberOption } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, CostOf } from "../row.ts";
import { costOfRounds } from "./bcrypt.ts";
import { withTwins } from "./rows.ts";

const DEFAULT_ROUNDS = 12;

/** `hashSync(password, 10)` up to version 1, `hashSync(password, { cost: 10 })` since. */
const costOfHash: CostOf = (call) => {
  const rounds = numberAt(call, 1) ?? numberOption(call, 1, "cost");
  if (rounds !== undefined) return costOfRounds(rounds);
  return { ...costOfRounds(DEFAULT_ROUNDS), why: "doubles with each round; 12 rounds are the default" };
};

export const nodeRs: CataloguePart = {
  operations: [
    ...withTwins(
      "@node-rs/bcrypt",
      { hashSync: "hash", verifySync: "verify", compareSync: "compare" },
      { kind: "crypto", cost: costOfHash },
    ),
    ...withTwins(
      "@node-rs/bcrypt",
      { genSaltSync: "genSalt" },
      { kind: "crypto", cost: cost("trivial", "16 random bytes") },
    ),
    ...withTwins(
      "@node-rs/argon2",
      { hashSync: "hash", hashRawSync: "hashRaw", verifySync: "verify" },
      { kind: "crypto", cost: cost("high", "memory and passes decide, and are meant to take time") },
    ),
  ],
};
