// What handles the first failure adds what the second is given inside of a literal.
async function loadOwn(): Promise<string> {
  await Promise.resolve();
  throw new Error("none");
}

async function loadFrom(options: { readonly hosts: readonly string[] }): Promise<string> {
  return `connected to ${options.hosts.join()}`;
}

async function run(): Promise<string> {
  const hosts = ["main"];
  let own = "none";
  try { // together
    own = await loadOwn();
  } catch {
    hosts.push("spare");
  }
  let connection = "none";
  try { // together
    connection = await loadFrom({ hosts: [...hosts] });
  } catch {}
  return `${own} ${connection}`;
}

process.once("beforeExit", async () => console.log(await run()));
