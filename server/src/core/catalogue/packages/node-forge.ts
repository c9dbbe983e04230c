/** node-forge and node-rsa: RSA in JavaScript, with Node's own where they find it. */
import { hasFunction, isMissing, numberAt, numberOption } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, CostOf, OperationRow } from "../row.ts";
import { pbkdf2Cost, rsaCost } from "../node/crypto-cost.ts";
import { ofModuleClass, operations, promised } from "./rows.ts";

const FORGE =
  "node-forge's source: in Node these call node:crypto, with its synchronous form where no callback is given";
const rsa: Omit<OperationRow, "symbol"> = {
  kind: "crypto",
  cost: cost("medium", "an RSA operation in JavaScript"),
  alternatives: ["worker"],
};

/** `generateKeyPair(bits)`, `generateKeyPair({ bits })`; 2048 unless said. */
const costOfForgeKeys: CostOf = (call) =>
  rsaCost(isMissing(call, 0) ? 2048 : (numberAt(call, 0) ?? numberOption(call, 0, "bits")));

/** `new NodeRSA({ b: 2048 })`, `key.generateKeyPair(2048)`; 2048 unless said. */
const costOfOwnKeys: CostOf = (call) =>
  rsaCost(isMissing(call, 0) ? 2048 : (numberAt(call, 0) ?? numberOption(call, 0, "b")));

export const nodeForge: CataloguePart = {
  operations: [
    {
      symbol: "node-forge#pki.rsa.generateKeyPair",
      kind: "crypto",
      cost: costOfForgeKeys,
      when: (call) => !hasFunction(call),
      twin: promised("node-forge#pki.rsa.generateKeyPair", { by: "promisify" }),
      source: FORGE,
    },
    {
      symbol: "node-forge#pkcs5.pbkdf2",
      kind: "crypto",
      cost: pbkdf2Cost,
      when: (call) => !hasFunction(call),
      twin: promised("node-forge#pkcs5.pbkdf2", { by: "promisify" }),
      source: FORGE,
    },
    {
      symbol: "node-forge#random.getBytesSync",
      kind: "crypto",
      cost: cost("trivial", "random bytes"),
      twin: promised("node-forge#random.getBytes", { by: "promisify" }),
    },
    ...operations(
      "node-forge",
      ["pki.rsa.PrivateKey.sign", "pki.rsa.PrivateKey.decrypt", "pki.Certificate.sign"],
      rsa,
    ),
    ...ofModuleClass<OperationRow>("NodeRSA", [
      {
        symbol: "node-rsa#NodeRSA.constructor",
        kind: "crypto",
        cost: costOfOwnKeys,
        access: "new",
        when: (call) => numberOption(call, 0, "b") !== undefined,
        alternatives: ["worker"],
      },
      { symbol: "node-rsa#NodeRSA.generateKeyPair", ...rsa, cost: costOfOwnKeys },
      ...operations("node-rsa", ["NodeRSA.sign", "NodeRSA.decrypt", "NodeRSA.encryptPrivate"], {
        ...rsa,
        cost: cost("medium", "an operation with the private RSA key"),
      }),
    ]),
  ],
};
