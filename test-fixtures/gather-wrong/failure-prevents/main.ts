// The first may fail, without being called a check; then the second must not be done.
const mails: string[] = [];
const paid: number[] = [];

async function charge(amount: number): Promise<void> {
  await Promise.resolve();
  if (amount > 100) throw new Error("declined");
  paid.push(amount);
}

async function mailReceipt(amount: number): Promise<void> {
  mails.push(`receipt for ${amount}`);
  await Promise.resolve();
}

async function buy(amount: number): Promise<void> {
  await charge(amount); // together
  await mailReceipt(amount); // together
}

process.once("beforeExit", async () => {
  await buy(50);
  console.log(await buy(500).catch(String), paid, mails);
});
