// A map is filled by reference, and asked afterwards.
async function loadNames(names: Map<number, string>): Promise<number> {
  await Promise.resolve();
  names.set(1, "Ada");
  return names.size;
}

async function findName(names: Map<number, string>, id: number): Promise<string> {
  return names.get(id) ?? "unknown";
}

async function look(): Promise<string> {
  const names = new Map<number, string>();
  const count = await loadNames(names); // together
  const name = await findName(names, 1); // together
  return `${count}: ${name}`;
}

process.once("beforeExit", async () => console.log(await look()));
