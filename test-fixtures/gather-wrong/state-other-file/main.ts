// A variable of another file: one of its functions sets it, another one reads it.
import { loadToken, loadAccount } from "./session.js";

async function start(): Promise<void> {
  const token = await loadToken(); // together
  const account = await loadAccount(); // together
  console.log(token, account);
}

process.once("beforeExit", async () => start());
