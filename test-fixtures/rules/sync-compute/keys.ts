import { generateKeyPairSync } from "node:crypto";
import jwt from "jsonwebtoken";

export async function keys(): Promise<unknown> {
  return generateKeyPairSync("rsa", { modulusLength: 4096 });
//       ^^^^^^^^^^^^^^^^^^^ sync-compute error
}

/** A signature with an RSA key takes milliseconds, a keyed hash does not; that is what is used unless something else is said. */
export async function token(key: string, options: jwt.SignOptions): Promise<string> {
  jwt.sign({ sub: "1" }, key);
  jwt.sign({ sub: "1" }, key, { expiresIn: "1h" });
  jwt.sign({ sub: "1" }, key, options);
//^^^^^^^^ sync-compute
  jwt.sign({ sub: "1" }, "secret", { algorithm: "HS256" });
  return jwt.sign({ sub: "1" }, key, { algorithm: "RS256" });
//       ^^^^^^^^ sync-compute
}

/** Without algorithms the key decides: a public key is checked with a signature, a secret with a keyed hash. */
export async function check(text: string, secrets: { jwtSecret: string; publicKey: string }): Promise<void> {
  jwt.verify(text, secrets.jwtSecret);
  jwt.verify(text, process.env["SECRET_KEY"] ?? "");
  jwt.verify(text, secrets.publicKey);
//^^^^^^^^^^ sync-compute
  jwt.verify(text, secrets.jwtSecret, { algorithms: ["RS256"] });
//^^^^^^^^^^ sync-compute
}
