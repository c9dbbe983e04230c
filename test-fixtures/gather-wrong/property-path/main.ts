// A property three levels down of an object that both get at by themselves.
const app = { options: { limits: { size: 1 } } };

async function loadLimits(): Promise<string> {
  await Promise.resolve();
  app.options.limits.size = 3;
  return "loaded";
}

async function loadRows(): Promise<string> {
  const { limits } = app.options;
  return "abcdef".slice(0, limits.size);
}

async function list(): Promise<string> {
  const state = await loadLimits(); // together
  const rows = await loadRows(); // together
  return `${state} ${rows}`;
}

process.once("beforeExit", async () => console.log(await list()));
