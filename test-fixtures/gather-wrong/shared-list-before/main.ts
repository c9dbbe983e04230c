// What the second is given is put together from a list to which something was added before.
async function loadName(): Promise<string> {
  await Promise.resolve();
  return "ada";
}

async function loadText(path: string): Promise<string> {
  return `text of ${path}`;
}

async function open(folder: string): Promise<string> {
  const parts = [folder];
  let path = folder;
  const name = await loadName(); // together
  parts.push(name);
  path = `${parts}`;
  const text = await loadText(path); // together
  return text;
}

process.once("beforeExit", async () => console.log(await open("people")));
