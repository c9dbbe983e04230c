/** Packages that sign and check tokens: jws, jwa, jwt-simple, @node-rs/jsonwebtoken. (jsonwebtoken has its own file.) */
import { option, stringAt } from "../argument.ts";
import type { CataloguePart, CostOf, OperationRow } from "../row.ts";
import { costOfCheck, costOfSignature, written } from "./jsonwebtoken.ts";
import { withTwins } from "./rows.ts";

const signature = (costOf: CostOf, source: string): Omit<OperationRow, "symbol"> => ({
  kind: "crypto",
  cost: costOf,
  alternatives: ["worker"],
  source,
});

/** `jws.sign({ header: { alg: "RS256" }, payload, secret })`. */
const costOfHeader: CostOf = (call) => {
  const header = option(call, 0, "header");
  return costOfSignature(header?.is === "object" ? written(header.properties["alg"]) : undefined);
};
/** jwt-simple signs with HMAC unless told otherwise: `encode(payload, key, algorithm)`, `decode(token, key, noVerify, algorithm)`. */
const costOfEncoding: CostOf = (call) =>
  costOfSignature(call.arguments.length > 2 ? stringAt(call, 2) : "HS256");
const costOfDecoding: CostOf = (call) => costOfCheck(call.arguments.length > 3 ? stringAt(call, 3) : "HS256");
/** `signSync(claims, key, { algorithm })`: an enumeration, so the text shows no name. */
const costOfClaims: CostOf = () => costOfSignature(undefined);

const JWS = "jws's source: both call jwa, which calls node:crypto";
const JWT_SIMPLE = "jwt-simple's source: createHmac and createSign";

export const tokens: CataloguePart = {
  operations: [
    { symbol: "jws#sign", ...signature(costOfHeader, JWS) },
    { symbol: "jws#verify", ...signature((call) => costOfCheck(stringAt(call, 1)), JWS) },
    { symbol: "jwa#default().sign", ...signature(costOfClaims, JWS) },
    { symbol: "jwa#default().verify", ...signature(() => costOfCheck(undefined), JWS) },
    { symbol: "jwt-simple#encode", ...signature(costOfEncoding, JWT_SIMPLE) },
    { symbol: "jwt-simple#decode", ...signature(costOfDecoding, JWT_SIMPLE) },
    ...withTwins(
      "@node-rs/jsonwebtoken",
      { signSync: "sign", verifySync: "verify" },
      { kind: "crypto", cost: costOfClaims },
    ),
  ],
};
