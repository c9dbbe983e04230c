// An object that is copied for each item: it gets its numbered keys in place.
async function show(): Promise<string> {
  const lengths = Array.from({ length: 3000 }, (_, index) => index * 3);
  const squares = lengths.reduce<Record<number, number>>((all, each) => ({ ...all, [each]: each * each }), {});
  return `${Object.keys(squares).length} ${squares[300]}`;
}

process.once("beforeExit", async () => console.log(await show()));
