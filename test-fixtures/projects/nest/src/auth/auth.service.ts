import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Injectable } from "@nestjs/common";
import { PasswordHasher } from "./password-hasher";

interface User {
  readonly name: string;
  readonly salt: string;
  readonly hash: string;
}

@Injectable()
export class AuthService {
  constructor(private readonly hasher: PasswordHasher) {}

  async login(name: string, password: string): Promise<string | undefined> {
    const users = JSON.parse(await readFile("data/users.json", "utf8")) as User[];
    const user = users.find((each) => each.name === name);
    if (user === undefined || !this.hasher.matches(password, user.salt, user.hash)) return undefined;
    return this.token(user);
  }

  private token(user: User): string {
    return createHash("sha256").update(`${user.name}:${Date.now()}`).digest("hex");
  }
}
