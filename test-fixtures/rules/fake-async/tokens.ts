import { promisify } from "node:util";
import jwt from "jsonwebtoken";
import { jwtVerify } from "jose";

const verify = promisify<string, string, unknown>(jwt.verify);

export async function check(token: string, publicKey: string): Promise<unknown> {
  return await verify(token, publicKey);
//             ^^^^^^ fake-async
}

export async function checkLater(token: string, key: CryptoKey): Promise<unknown> {
  return await jwtVerify(token, key);
}
