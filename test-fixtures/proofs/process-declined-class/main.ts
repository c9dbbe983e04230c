// An instance of a class with methods: what the child gets is its fields alone.
import { EventEmitter } from "node:events";

class Account {
  balance = 0;
  add(amount: number): void {
    this.balance += amount;
  }
}

function forecast(account: Account): number {
  let sum = account.balance;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + account.balance) % 1009;
  return sum;
}

const requests = new EventEmitter();
requests.on("forecast", async () => {
  const account = new Account();
  account.add(7);
  console.log(forecast(account));
});
requests.emit("forecast");
