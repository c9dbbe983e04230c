import { pbkdf2Sync } from "node:crypto";
import { Injectable } from "@nestjs/common";
import { PasswordHasher } from "./password-hasher";

const ITERATIONS = 600_000;

@Injectable()
export class Pbkdf2Hasher extends PasswordHasher {
  hash(password: string, salt: string): string {
    return pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256").toString("hex");
  }
}
