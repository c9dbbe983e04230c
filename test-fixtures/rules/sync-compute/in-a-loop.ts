import { scryptSync } from "node:crypto";

interface User {
  readonly password: string;
  readonly salt: string;
}

export async function hashAll(users: readonly User[]): Promise<Buffer[]> {
  return users.map((user) => scryptSync(user.password, user.salt, 64));
//                           ^^^^^^^^^^ sync-compute tier=extreme
}
