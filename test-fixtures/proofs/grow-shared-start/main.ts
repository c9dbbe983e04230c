// The list to begin with is the caller's: it must not grow.
function add(base: number[], more: readonly number[]): number[] {
  return more.reduce((all, each) => [...all, each], base);
}

async function show(): Promise<string> {
  const base = [1];
  const all = add(base, Array.from({ length: 9000 }, (_, index) => index));
  return `${base.length} ${all.length}`;
}

process.once("beforeExit", async () => console.log(await show()));
