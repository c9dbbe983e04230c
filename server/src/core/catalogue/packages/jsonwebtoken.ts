import { argumentAt, mayBeFunction, option, hasFunction } from "../argument.ts";
import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { Argument, CallShape, CataloguePart, Condition, CostOf, OperationRow } from "../row.ts";

const hasCallback: Condition = (call) => hasFunction(call) || mayBeFunction(call, 3);
const hasNoCallback: Condition = (call) => !hasCallback(call);

/** Without the option it is HS256, whatever the key. */
const costOfSigning: CostOf = (call) => {
  const algorithm = option(call, 2, "algorithm");
  return costOfSignature(algorithm === undefined ? "HS256" : written(algorithm));
};

/** HMAC takes microseconds; a 2048-bit RSA signature with a key in PEM about a millisecond. */
export function costOfSignature(algorithm: string | undefined): Cost {
  if (algorithm === undefined) return cost("low", "the algorithm decides: RSA takes about 1 ms");
  if (/^[RP]S/.test(algorithm)) return cost("medium", `${algorithm}: an RSA signature`, 1);
  if (algorithm.startsWith("ES")) return cost("low", `${algorithm}: an elliptic curve signature`);
  return cost("trivial", `${algorithm}: a keyed hash`);
}

/** Without the option the key decides: a text that is no PEM is the secret of a keyed hash. */
const costOfVerifying: CostOf = (call) => {
  const algorithms = option(call, 2, "algorithms");
  if (algorithms === undefined) return costOfCheck(isPublicKey(argumentAt(call, 1)) ? undefined : "HS256");
  return costOfCheck(algorithms.is === "array" ? written(algorithms.elements[0]) : undefined);
};

/** Names of keys that come in pairs, and of what fetches one. */
const PUBLIC_KEY = /public|pub_?key|pem|cert|jwks?|rsa|ecdsa|signing_?key|verification_?key/i;

/** Whether the key shows itself to be a public one: a PEM, a JWK, a function that fetches it, or by its name. */
function isPublicKey(key: Argument | undefined): boolean {
  if (key?.is === "string") return key.value.startsWith("-----BEGIN") || PUBLIC_KEY.test(key.value);
  if (key?.is === "unknown") return PUBLIC_KEY.test(key.name ?? "");
  return key?.is === "function" || key?.is === "object";
}

/** Checking a signature is the cheaper half of RSA. */
export function costOfCheck(algorithm: string | undefined): Cost {
  if (algorithm?.startsWith("HS")) return cost("trivial", `${algorithm}: a keyed hash`);
  return cost("low", "one signature check");
}

export function written(argument: Argument | undefined): string | undefined {
  return argument?.is === "string" ? argument.value : undefined;
}

/** A callback changes nothing: the signature is computed on the caller's thread before it is called. */
const cures = { alternatives: ["worker"], source: "jsonwebtoken's source: jws.sign and jws.verify" } as const;

const row = (name: string, costOf: (call: CallShape) => ReturnType<CostOf>): readonly OperationRow[] => [
  { symbol: `jsonwebtoken#${name}`, kind: "crypto", cost: costOf, when: hasNoCallback, ...cures },
  { symbol: `jsonwebtoken#${name}`, kind: "crypto", cost: costOf, when: hasCallback, fake: true, ...cures },
];

export const jsonwebtoken: CataloguePart = {
  operations: [...row("sign", costOfSigning), ...row("verify", costOfVerifying)],
};
