// What is put on the global object is read there.
declare global {
  var locale: string | undefined;
}

async function loadLocale(): Promise<string> {
  await Promise.resolve();
  globalThis.locale = "de";
  return "loaded";
}

async function translate(): Promise<string> {
  return globalThis.locale === "de" ? "Tee" : "tea";
}

async function menu(): Promise<string> {
  const state = await loadLocale(); // together
  const text = await translate(); // together
  return `${state}: ${text}`;
}

process.once("beforeExit", async () => console.log(await menu()));

export {};
