// What is read and written belongs to an object that the caller handed over, and others may hold as well.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Account {
  balance: number;
}

const price = (path: string): number => Number(readFileSync(path, "utf8"));

function pay(account: Account, path: string): boolean {
  if (account.balance < 10) return false;
  const cost = price(path);
  account.balance -= cost;
  return true;
}

const shared: Account = { balance: 15 };

const jobs = new EventEmitter();
jobs.on("pay", async (path: string) => console.log(pay(shared, path), shared.balance));
jobs.emit("pay", "a.txt");
process.once("beforeExit", () => jobs.emit("pay", "a.txt"));
