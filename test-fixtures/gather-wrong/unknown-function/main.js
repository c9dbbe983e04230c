// Functions that come from a place that nobody can follow, and share what they keep there.
const { createRequire } = await import("node:module");
const tools = createRequire(import.meta.url)("./" + ["tools", "cjs"].join("."));

async function start() {
  const prepared = await tools.foo(); // together
  const made = await tools.bar(); // together
  return `${prepared}, ${made}`;
}

process.once("beforeExit", async () => console.log(await start()));
