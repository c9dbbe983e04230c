// What the first gives decides whether the second is asked at all.
const asked: string[] = [];

async function loadUser(name: string): Promise<{ readonly active: boolean }> {
  await Promise.resolve();
  return { active: name !== "mallory" };
}

async function loadSecrets(name: string): Promise<string> {
  await Promise.resolve();
  asked.push(`secrets of ${name}`);
  return "secrets";
}

async function open(name: string): Promise<string> {
  const user = await loadUser(name); // together
  if (!user.active) return "refused";
  const secrets = await loadSecrets(name); // together
  return secrets;
}

process.once("beforeExit", async () => console.log(await open("mallory"), asked));
