// A generic function, in place of a variable: what the closure gives is read as bytes.
function pack<T>(items: readonly T[], text: (item: T) => string): Buffer {
  let packed = Buffer.from("");
  for (const item of items) packed = Buffer.concat([packed, Buffer.from(text(item), "utf8")]);
  return packed;
}

async function show(): Promise<number> {
  const items = Array.from({ length: 3000 }, (_, index) => ({ index }));
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 1_500_000 === 0) sum += pack(items, ({ index }) => String(index)).length;
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
