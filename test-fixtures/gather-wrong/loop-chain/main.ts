// Each turn is given what the one before it has got.
async function sign(token: string, name: string): Promise<string> {
  await Promise.resolve();
  return `${token}.${name}`;
}

async function signAll(names: readonly string[]): Promise<string> {
  let token = "root";
  for (const name of names) { // together
    token = await sign(token, name);
  }
  return token;
}

process.once("beforeExit", async () => console.log(await signAll(["a", "b", "c"])));
