// What handles the first failure changes what the second is given, by another name for it.
async function loadOwn(): Promise<string> {
  await Promise.resolve();
  throw new Error("none");
}

async function loadFrom(path: string): Promise<string> {
  return `text of ${path}`;
}

async function run(): Promise<string> {
  const options = { path: "own" };
  const same = options;
  let own = "none";
  try { // together
    own = await loadOwn();
  } catch {
    same.path = "default";
  }
  let text = "none";
  try { // together
    text = await loadFrom(options.path);
  } catch {}
  return `${own} ${text}`;
}

process.once("beforeExit", async () => console.log(await run()));
