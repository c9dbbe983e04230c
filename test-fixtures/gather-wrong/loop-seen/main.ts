// Each looks whether another one has done the same, waits, and writes down that it is done.
const loads: string[] = [];

async function load(name: string): Promise<string> {
  loads.push(name);
  await Promise.resolve();
  return name;
}

async function loadOnce(names: readonly string[]): Promise<number> {
  const seen = new Set<string>();
  for (const name of names) { // together
    if (seen.has(name)) continue;
    seen.add(await load(name));
  }
  return seen.size;
}

process.once("beforeExit", async () => console.log(await loadOnce(["a", "b", "a", "a"]), loads));
