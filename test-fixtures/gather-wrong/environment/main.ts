// A variable of the environment: the first sets it, the second reads it.
async function loadEnvironment(): Promise<number> {
  await Promise.resolve();
  process.env["STAGE"] = "test";
  return 1;
}

async function describeStage(): Promise<string> {
  return process.env["STAGE"] ?? "no stage";
}

async function start(): Promise<string> {
  const count = await loadEnvironment(); // together
  const stage = await describeStage(); // together
  return `${count}: ${stage}`;
}

process.once("beforeExit", async () => console.log(await start()));
