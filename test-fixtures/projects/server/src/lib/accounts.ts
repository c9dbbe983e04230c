import { readJson } from "./json.ts";

export interface Account {
  readonly name: string;
  readonly hash: string;
}

export function findAccount(name: string): Account | undefined {
  const accounts = readJson<Account[]>("data/accounts.json");
  return accounts.find((account) => account.name === name);
}
