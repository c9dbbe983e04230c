// What is called may throw for one item: those behind it have not been begun.
const moved: string[] = [];

async function move(name: string): Promise<void> {
  await Promise.resolve();
  if (name === "locked") throw new Error(name);
  moved.push(name);
}

async function moveAll(names: readonly string[]): Promise<void> {
  for (const name of names) { // together
    await move(name);
  }
}

process.once("beforeExit", async () => {
  const state = await moveAll(["a", "locked", "b"]).catch(String);
  await Promise.resolve();
  console.log(state, moved);
});
