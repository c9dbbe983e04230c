// What handles the first failure calls off the second.
async function loadRights(): Promise<string> {
  await Promise.resolve();
  throw new Error("refused");
}

async function load(options: { readonly signal: AbortSignal }): Promise<string> {
  return options.signal.aborted ? "called off" : "loaded";
}

async function run(): Promise<string> {
  const controller = new AbortController();
  let checked = "none";
  try { // together
    checked = await loadRights();
  } catch {
    controller.abort();
  }
  let loaded = "none";
  try { // together
    loaded = await load({ signal: controller.signal });
  } catch {}
  return `${checked} ${loaded}`;
}

process.once("beforeExit", async () => console.log(await run()));
