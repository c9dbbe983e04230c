// A list's method in a function without a block, in TypeScript that becomes CommonJS: the index is made before it.
const common = (a: readonly string[], b: readonly string[]): string[] => a.filter((each) => b.includes(each));

const names = (length: number): string[] => Array.from({ length }, (_, index) => `name ${index % 9999}`);

async function show(): Promise<number> {
  return common(names(30_000), names(9000)).length;
}

process.once("beforeExit", async () => console.log(await show()));
