// A list's method in a function without a block, in TypeScript that becomes CommonJS: the index is made before it.
const common = (a: readonly string[], b: readonly string[]): string[] => a.filter((each) => b.includes(each));

const names = (length: number): string[] => Array.from({ length }, (_, index) => `name ${index % 9999}`);

async function show(): Promise<number> {
  let count = 0;
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 1_500_000 === 0) count += common(names(16000), names(16000)).length;
  return count;
}

process.once("beforeExit", async () => console.log(await show()));
