// Lists that are put together: each item goes in by itself, since a call takes only so many arguments.
async function show() {
  let all = [];
  for (let round = 0; round < 20; round++) {
    const more = Array.from({ length: 150_000 }, (_, index) => index * round);
    all = [...all, round, ...more];
  }
  return `${all.length} ${all.at(-1)}`;
}

process.once("beforeExit", async () => console.log(await show()));
