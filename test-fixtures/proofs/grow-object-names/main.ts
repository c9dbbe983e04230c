// Keys that are texts: one of them may be `__proto__`.
interface Setting {
  readonly name: string;
  readonly value: number;
}

function toObject(settings: readonly Setting[]): Record<string, number> {
  return settings.reduce<Record<string, number>>((all, { name, value }) => ({ ...all, [name]: value }), {});
}

async function show(): Promise<string> {
  const settings = Array.from({ length: 2500 }, (_, index) => ({ name: `s${index % 2000}`, value: index }));
  return JSON.stringify(toObject(settings)).slice(-40);
}

process.once("beforeExit", async () => console.log(await show()));
