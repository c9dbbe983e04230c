// Cryptography of packages, in JavaScript or in a synchronous call of native code.
import CryptoJS from "crypto-js";
import elliptic from "elliptic";
import forge from "node-forge";
import jwa from "jwa";
import jws from "jws";
import jwt from "jwt-simple";
import nacl from "tweetnacl";
import NodeRSA from "node-rsa";
import { KEYUTIL, KJUR } from "jsrsasign";
import { hashSync } from "@node-rs/argon2";
import { hashSync as bcryptSync } from "@node-rs/bcrypt";
import { syncScrypt } from "scrypt-js";

const curve = new elliptic.ec("secp256k1");

export async function derive(password: string, salt: string): Promise<void> {
  CryptoJS.PBKDF2(password, salt, { iterations: 10_000 });
//^^^^^^^^^^^^^^^ sync-compute warning worker
  CryptoJS.AES.encrypt(password, salt);
//^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  syncScrypt(Buffer.from(password), Buffer.from(salt), 16384, 8, 1, 32);
//^^^^^^^^^^ sync-compute error worker
  forge.pkcs5.pbkdf2(password, salt, 100_000, 32);
//^^^^^^^^^^^^^^^^^^ sync-compute warning async
  hashSync(password);
//^^^^^^^^ sync-compute warning async
  bcryptSync(password, { cost: 12 });
//^^^^^^^^^^ sync-compute error async
}

export async function keys(): Promise<void> {
  forge.pki.rsa.generateKeyPair(2048);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute error async
  forge.pki.rsa.generateKeyPair(2048, 65537, () => {});
  const key = new NodeRSA({ b: 2048 });
//            ^^^^^^^^^^^ sync-compute error worker
  key.sign("text");
//^^^^^^^^ sync-compute warning worker
  KEYUTIL.generateKeypair("RSA", 2048);
//^^^^^^^^^^^^^^^^^^^^^^^ sync-compute error worker
}

export async function sign(message: string, key: string): Promise<void> {
  const pair = curve.genKeyPair();
//             ^^^^^^^^^^^^^^^^ sync-compute warning worker
  pair.sign(message);
//^^^^^^^^^ sync-compute warning worker
  nacl.sign.detached(Buffer.from(message), Buffer.from(key));
//^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  jws.sign({ header: { alg: "RS256" }, payload: message, secret: key });
//^^^^^^^^ sync-compute warning worker
  jws.sign({ header: { alg: "HS256" }, payload: message, secret: key });
  jwa("RS256").sign(message, key);
//^^^^^^^^^^^^^^^^^ sync-compute warning worker
  jwt.encode({ message }, key, "RS256");
//^^^^^^^^^^ sync-compute warning worker
  jwt.encode({ message }, key);
  KJUR.jws.JWS.sign("RS256", "{}", message, key);
//^^^^^^^^^^^^^^^^^ sync-compute warning worker
}
