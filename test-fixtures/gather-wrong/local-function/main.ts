// Functions of the function itself: one sets its variable, the other reads it.
async function search(): Promise<string> {
  let found = "nothing";
  const findIt = async (): Promise<string> => {
    await Promise.resolve();
    found = "a needle";
    return "searched";
  };
  const describeIt = async (): Promise<string> => `found ${found}`;
  const state = await findIt(); // together
  const text = await describeIt(); // together
  return `${state}: ${text}`;
}

process.once("beforeExit", async () => console.log(await search()));
