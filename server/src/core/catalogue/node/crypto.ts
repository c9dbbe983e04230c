/**
 * `node:crypto` and `node:tls`. Several functions have no suffix: with a callback libuv's thread pool works, without
 * one the event loop does.
 */
import type { Cost } from "../../finding/finding.ts";
import { argumentAt, numberAt, option, withoutCallback } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Condition, CostOf, OperationRow, Twin } from "../row.ts";
import {
  diffieHellmanCost,
  keyPairCost,
  pbkdf2Cost,
  primeCost,
  randomBytesCost,
  scryptCost,
} from "./crypto-cost.ts";
import { promisified } from "./twin.ts";

const PRIVATE_KEY = cost("low", "depends on the key, about 0.3 ms with RSA");
const PUBLIC_KEY = cost("trivial", "depends on the key, about 0.02 ms with RSA");
const AGREEMENT = cost("low", "depends on the key");
const DATA = cost("trivial", "size not known, about 0.5 ms for a megabyte");
const KEY_MATERIAL = cost("trivial", "a short key", 0.01);

/** `nameSync`, whose twin with a callback has the same parameters. */
function twinned(name: string, costs: Cost | CostOf, since?: number): OperationRow {
  return { symbol: `node:crypto#${name}Sync`, kind: "crypto", cost: costs, twin: withCallback(name, since) };
}

/** A function that blocks only without a callback, which it takes at an index. */
function unlessCallback(name: string, at: number, costs: Cost | CostOf, since?: number): OperationRow {
  const when = withoutCallback(at);
  return {
    symbol: `node:crypto#${name}`,
    kind: "crypto",
    cost: costs,
    when,
    twin: withCallback(name, since),
  };
}

/** A function with no asynchronous form of the same shape. */
function only(name: string, costs: Cost | CostOf, when?: Condition): OperationRow {
  const row: OperationRow = {
    symbol: `node:crypto#${name}`,
    kind: "crypto",
    cost: costs,
    alternatives: ["worker"],
  };
  return when === undefined ? row : { ...row, when };
}

function withCallback(name: string, since?: number): Twin {
  return promisified(`node:crypto#${name}`, since === undefined ? {} : { since });
}

/** `createDiffieHellman(primeLength, generator)`, and not `createDiffieHellman(prime, encoding…)`. */
const makesPrime: Condition = (call) =>
  numberAt(call, 0) !== undefined ||
  (argumentAt(call, 0)?.is === "unknown" && numberAt(call, 1) !== undefined);

const isEncrypted: Condition = (call) => {
  const passphrase = option(call, 0, "passphrase");
  return passphrase !== undefined && argumentAt(call, 0)?.is === "object";
};

const secureContext = { kind: "crypto", alternatives: ["hoist"] } as const;

export const nodeCrypto: CataloguePart = {
  operations: [
    twinned("pbkdf2", pbkdf2Cost),
    twinned("scrypt", scryptCost),
    twinned("argon2", cost("high", "memory and passes decide"), 24),
    twinned("hkdf", KEY_MATERIAL),
    twinned("randomFill", cost("trivial", "buffer size not known, about 0.3 ms for a megabyte")),
    twinned("generateKeyPair", keyPairCost),
    twinned("generateKey", KEY_MATERIAL),
    twinned("generatePrime", primeCost),
    twinned("checkPrime", cost("high", "grows with the cube of the number's length")),
    unlessCallback("randomBytes", 1, randomBytesCost),
    unlessCallback("pseudoRandomBytes", 1, randomBytesCost),
    unlessCallback("randomInt", 1, cost("trivial", "a few bytes, taken in advance", 0.001)),
    unlessCallback("sign", 3, PRIVATE_KEY),
    unlessCallback("verify", 4, PUBLIC_KEY),
    unlessCallback("diffieHellman", 1, AGREEMENT, 24),
    unlessCallback("encapsulate", 1, AGREEMENT, 24),
    unlessCallback("decapsulate", 2, AGREEMENT, 24),
    only("createDiffieHellman", diffieHellmanCost, makesPrime),
    only("DiffieHellman.generateKeys", AGREEMENT),
    only("DiffieHellman.computeSecret", AGREEMENT),
    only("ECDH.generateKeys", AGREEMENT),
    only("ECDH.computeSecret", AGREEMENT),
    only("publicEncrypt", PUBLIC_KEY),
    only("publicDecrypt", PUBLIC_KEY),
    only("privateEncrypt", PRIVATE_KEY),
    only("privateDecrypt", PRIVATE_KEY),
    only("Sign.sign", PRIVATE_KEY),
    only("Verify.verify", PUBLIC_KEY),
    only("createPrivateKey", cost("low", "derives a key from the passphrase"), isEncrypted),
    // The call that starts a hash stands for its `update`, whose name is too common to look for.
    only("createHash", DATA),
    only("createHmac", DATA),
    only("hash", DATA),
    {
      symbol: "node:tls#createSecureContext",
      cost: cost("low", "parses keys and certificates, and loads the root certificates once"),
      ...secureContext,
    },
    {
      symbol: "node:tls#getCACertificates",
      cost: cost("medium", "loads certificates on the first call"),
      ...secureContext,
    },
  ],
};
