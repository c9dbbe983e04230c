/**
 * What cryptography costs, by its arguments. The factors were measured with Node 20 on a 2-core server; another
 * machine is faster or slower by less than a tier.
 */
import type { Cost } from "../../finding/finding.ts";
import { isMissing, mayHaveOption, numberAt, numberOption, optionIs, stringAt } from "../argument.ts";
import { cost, timed } from "../row.ts";
import type { CallShape } from "../row.ts";

/** Milliseconds for an iteration and the bytes it gives, by hash. */
const HASHES: Readonly<Record<string, { readonly milliseconds: number; readonly bytes: number }>> = {
  sha1: { milliseconds: 0.00016, bytes: 20 },
  sha256: { milliseconds: 0.00019, bytes: 32 },
  sha384: { milliseconds: 0.00052, bytes: 48 },
  sha512: { milliseconds: 0.00052, bytes: 64 },
};
const SLOWEST_HASH = { milliseconds: 0.00052, bytes: 64 };

/** `pbkdf2Sync(password, salt, iterations, keylen, digest)`. */
export function pbkdf2Cost(call: CallShape): Cost {
  const iterations = numberAt(call, 2);
  if (iterations === undefined) return cost("high", "iterations not known");
  const hash = HASHES[stringAt(call, 4)?.replace("-", "").toLowerCase() ?? ""] ?? SLOWEST_HASH;
  const blocks = Math.ceil((numberAt(call, 3) ?? hash.bytes) / hash.bytes);
  return timed(iterations * hash.milliseconds * blocks, `${iterations.toLocaleString("en")} iterations`);
}

/** Node's default N, and the milliseconds of one step. */
const SCRYPT_DEFAULT = 16384;
const SCRYPT_MILLISECONDS = 0.00024;

/** `scryptSync(password, salt, keylen, options)`: the time grows with the product of N, r and p. */
export function scryptCost(call: CallShape): Cost {
  if (isMissing(call, 3)) return timed(SCRYPT_DEFAULT * 8 * SCRYPT_MILLISECONDS, "N = 16,384");
  const factor = (name: string, alias: string, otherwise: number): number | undefined => {
    const given = numberOption(call, 3, name) ?? numberOption(call, 3, alias);
    return given ?? (mayHaveOption(call, 3, name) || mayHaveOption(call, 3, alias) ? undefined : otherwise);
  };
  const n = factor("N", "cost", SCRYPT_DEFAULT);
  const r = factor("r", "blockSize", 8);
  const p = factor("p", "parallelization", 1);
  if (n === undefined || r === undefined || p === undefined) return cost("high", "N, r or p not known");
  return timed(n * r * p * SCRYPT_MILLISECONDS, `N = ${n.toLocaleString("en")}`);
}

/** `randomBytes(size)`: 0.27 ms for a megabyte. */
export function randomBytesCost(call: CallShape): Cost {
  const size = numberAt(call, 0);
  if (size === undefined) return cost("trivial", "size not known");
  return timed(0.002 + size * 2.7e-7, `${size.toLocaleString("en")} bytes`);
}

/** `generateKeyPairSync(type, options)`: only keys made of primes take long, and their time varies by three and more. */
export function keyPairCost(call: CallShape): Cost {
  const type = stringAt(call, 0);
  if (type === undefined) return cost("high", "key type not known");
  if (type === "rsa" || type === "rsa-pss") return rsaCost(numberOption(call, 1, "modulusLength"));
  if (type === "dsa") return cost("extreme", "DSA parameters");
  if (type === "dh") return dhKeyCost(call);
  if (type.startsWith("slh-dsa")) return cost("high", `${type} key pair`);
  return cost("trivial", `${type} key pair`);
}

/** The search for the primes of a key; the time varies by three and more. */
export function rsaCost(bits: number | undefined): Cost {
  if (bits === undefined) return cost("extreme", "modulus length not known");
  return timed(100 * (bits / 2048) ** 3.7, `RSA of ${bits} bits`);
}

function dhKeyCost(call: CallShape): Cost {
  const bits = numberOption(call, 1, "primeLength");
  return bits === undefined ? cost("low", "Diffie-Hellman key pair") : safePrimeCost(bits);
}

/** `generatePrimeSync(bits, options)`. */
export function primeCost(call: CallShape): Cost {
  const bits = numberAt(call, 0);
  if (bits === undefined) return cost("high", "size not known");
  return optionIs(call, 1, "safe", true)
    ? safePrimeCost(bits)
    : timed(25 * (bits / 1024) ** 3.5, `prime of ${bits} bits`);
}

/** `createDiffieHellman(primeLength)`. */
export function diffieHellmanCost(call: CallShape): Cost {
  const bits = numberAt(call, 0);
  return bits === undefined ? cost("extreme", "makes a prime") : safePrimeCost(bits);
}

function safePrimeCost(bits: number): Cost {
  return timed(20 * (bits / 512) ** 4, `safe prime of ${bits} bits`);
}
