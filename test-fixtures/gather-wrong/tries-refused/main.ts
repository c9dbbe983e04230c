// What handles the first failure throws, in a function of its own; then the second must not be done.
const paid: number[] = [];
const mails: string[] = [];

async function charge(amount: number): Promise<void> {
  await Promise.resolve();
  if (amount > 100) throw new Error("declined");
  paid.push(amount);
}

async function mailReceipt(amount: number): Promise<void> {
  await Promise.resolve();
  mails.push(`receipt for ${amount}`);
}

function refuse(amount: number, error: unknown): never {
  throw new Error(`${amount} is too much`, { cause: error });
}

async function buy(amount: number): Promise<void> {
  try { // together
    await charge(amount);
  } catch (error) {
    refuse(amount, error);
  }
  try { // together
    await mailReceipt(amount);
  } catch {}
}

process.once("beforeExit", async () => {
  console.log(await buy(50), await buy(500).catch(String), paid, mails);
});
