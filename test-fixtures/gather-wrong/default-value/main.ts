// The second reads what the first has changed in the default value of a parameter.
let fallback = "grey";

async function loadColor(): Promise<string> {
  await Promise.resolve();
  fallback = "blue";
  return "loaded";
}

async function describeColor(color: string = fallback): Promise<string> {
  return `it is ${color}`;
}

async function paint(): Promise<string> {
  const state = await loadColor(); // together
  const text = await describeColor(); // together
  return `${state}: ${text}`;
}

process.once("beforeExit", async () => console.log(await paint()));
