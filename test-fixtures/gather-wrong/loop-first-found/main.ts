// The first that fits ends the search: the others are not asked.
const asked: string[] = [];

async function ask(mirror: string): Promise<boolean> {
  asked.push(mirror);
  await Promise.resolve();
  return mirror !== "slow";
}

async function choose(mirrors: readonly string[]): Promise<string> {
  let chosen = "none";
  for (const mirror of mirrors) { // together
    if (await ask(mirror)) {
      chosen = mirror;
      break;
    }
  }
  return chosen;
}

process.once("beforeExit", async () => {
  console.log(await choose(["slow", "near", "far"]), asked);
});
