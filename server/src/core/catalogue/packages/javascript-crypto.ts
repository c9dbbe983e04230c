/**
 * Cryptography written in JavaScript (or run as WebAssembly on the caller's thread): crypto-js, elliptic, jsrsasign,
 * tweetnacl, scrypt-js, argon2-browser. (node-forge and node-rsa have their own file.)
 */
import { isMissing, numberAt, numberOption, stringAt } from "../argument.ts";
import type { Cost } from "../../finding/finding.ts";
import { cost, timed } from "../row.ts";
import type { CataloguePart, CostOf, OperationRow } from "../row.ts";
import { operations, promised } from "./rows.ts";

const onThread = (price: Cost | CostOf): Omit<OperationRow, "symbol"> => ({
  kind: "crypto",
  cost: price,
  alternatives: ["worker"],
});

const curve = onThread(cost("low", "arithmetic on an elliptic curve, in JavaScript"));
/** Measured beside each other: a signature takes three times as long as a box, a check eight times. */
const ed25519 = onThread(cost("medium", "an Ed25519 operation in JavaScript"));
const cipher = onThread(cost("low", "grows with the text; some 50 times as long as node:crypto takes"));

/** Measured with Node 20: an iteration of SHA-256 in JavaScript. */
const MILLISECONDS_PER_ITERATION = 0.006;

/** `PBKDF2(password, salt, { iterations })`. Without it, 250,000 since version 4.2, 1 before. */
const costOfPbkdf2: CostOf = (call) => {
  if (isMissing(call, 2)) return cost("extreme", "250,000 iterations since crypto-js 4.2");
  const iterations = numberOption(call, 2, "iterations");
  if (iterations === undefined) return cost("high", "iterations not known");
  return timed(iterations * MILLISECONDS_PER_ITERATION, `${iterations.toLocaleString("en")} iterations`);
};

/** Measured with Node 20: one step of the mixing, of which there are N times r times p. */
const MILLISECONDS_PER_STEP = 0.001;

/** `syncScrypt(password, salt, N, r, p, length)`. */
const costOfScrypt: CostOf = (call) => {
  const [n, r, p] = [numberAt(call, 2), numberAt(call, 3), numberAt(call, 4)];
  if (n === undefined || r === undefined || p === undefined) return cost("extreme", "N, r or p not known");
  return timed(n * r * p * MILLISECONDS_PER_STEP, `N = ${n.toLocaleString("en")}`);
};

/** Only RSA takes long: it looks for primes. */
const costOfKeyPair: CostOf = (call) =>
  stringAt(call, 0) === "EC"
    ? cost("medium", "a key pair on a curve")
    : cost("extreme", "looks for RSA primes");

export const javascriptCrypto: CataloguePart = {
  operations: [
    ...operations("crypto-js", ["PBKDF2"], onThread(costOfPbkdf2)),
    ...operations("crypto-js/pbkdf2", ["default"], onThread(costOfPbkdf2)),
    ...operations(
      "crypto-js",
      ["AES.encrypt", "AES.decrypt", "TripleDES.encrypt", "TripleDES.decrypt"],
      cipher,
    ),
    ...operations("crypto-js/aes", ["encrypt", "decrypt"], cipher),
    ...operations("elliptic", ["ec.genKeyPair", "ec.sign", "ec.verify", "ec.recoverPubKey"], curve),
    ...operations("elliptic", ["ec.KeyPair.sign", "ec.KeyPair.verify", "ec.KeyPair.derive"], curve),
    ...operations("elliptic", ["eddsa.sign", "eddsa.verify"], curve),
    ...operations(
      "tweetnacl",
      ["sign", "sign.open", "sign.detached", "sign.detached.verify", "sign.keyPair"],
      ed25519,
    ),
    ...operations(
      "tweetnacl",
      ["box", "box.open", "box.before", "box.keyPair", "scalarMult", "scalarMult.base"],
      curve,
    ),
    { symbol: "jsrsasign#KEYUTIL.generateKeypair", ...onThread(costOfKeyPair) },
    ...operations(
      "jsrsasign",
      ["KJUR.jws.JWS.sign", "KJUR.jws.JWS.verify", "KJUR.jws.JWS.verifyJWT"],
      onThread(cost("medium", "the algorithm decides; RSA in JavaScript takes longest")),
    ),
    ...operations(
      "jsrsasign",
      ["KJUR.crypto.Signature.sign", "KJUR.crypto.Signature.verify"],
      onThread(cost("medium", "one signature in JavaScript")),
    ),
    {
      symbol: "scrypt-js#syncScrypt",
      ...onThread(costOfScrypt),
      twin: promised("scrypt-js#scrypt", {
        offloads: "chunked",
        note: "the same work on the same thread; scrypt of node:crypto leaves it",
      }),
      source:
        "scrypt-js's source: the asynchronous form lets the loop run after each thousandth of its work or less",
    },
    ...operations("argon2-browser", ["hash", "verify"], {
      ...onThread(cost("high", "memory and passes decide, and are meant to take time")),
      fake: true,
      source: "argon2-browser's source: WebAssembly, called on the thread that asks for it",
    }),
  ],
};
