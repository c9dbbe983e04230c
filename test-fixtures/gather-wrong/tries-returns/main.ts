// What handles the first failure returns; then the second must not be done.
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

async function buy(amount: number): Promise<string> {
  try { // together
    await charge(amount);
  } catch (error) {
    return String(error);
  }
  try { // together
    await mailReceipt(amount);
  } catch {}
  return "bought";
}

process.once("beforeExit", async () => {
  console.log(await buy(50), await buy(500), paid, mails);
});
