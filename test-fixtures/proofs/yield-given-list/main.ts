// A list that the caller has: it would see it half filled.
async function fill(list: number[]): Promise<void> {
  for (let i = 0; i < 5_000_000; i++) list.push(i % 3);
}

const list: number[] = [];
process.once("beforeExit", async () => {
  await fill(list);
  console.log(list.length);
});
