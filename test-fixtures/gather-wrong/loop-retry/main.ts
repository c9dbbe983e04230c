// The same is tried again, until it works.
let attempts = 0;

async function connectOnce(): Promise<string> {
  attempts++;
  await Promise.resolve();
  if (attempts < 3) throw new Error("refused");
  return "connected";
}

async function connectAnyhow(): Promise<string> {
  let state = "gave up";
  for (let attempt = 0; attempt < 5; attempt++) { // together
    if (state === "connected") break;
    state = await connectOnce().catch(() => "refused");
  }
  return state;
}

process.once("beforeExit", async () => console.log(await connectAnyhow(), attempts));
