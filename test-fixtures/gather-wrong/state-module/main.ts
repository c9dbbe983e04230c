// A variable of the module: the first sets it, the second reads it.
let language = "none";

async function loadLanguage(): Promise<string> {
  await Promise.resolve();
  language = "fr";
  return language;
}

async function loadGreeting(): Promise<string> {
  const greeting = language === "fr" ? "bonjour" : "hello";
  await Promise.resolve();
  return greeting;
}

async function greet(): Promise<string> {
  const chosen = await loadLanguage(); // together
  const greeting = await loadGreeting(); // together
  return `${chosen}: ${greeting}`;
}

process.once("beforeExit", async () => console.log(await greet()));
