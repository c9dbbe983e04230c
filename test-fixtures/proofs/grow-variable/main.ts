// A list that is copied in each turn to add to it: it grows in place.
async function digits(): Promise<string> {
  let all: string[] = [];
  for (let turn = 0; turn < 1_000_000; turn++) {
    if (turn % 250 === 0) all = [...all, String(turn % 10), "-"];
  }
  return `${all.length} ${all.at(-2)}`;
}

process.once("beforeExit", async () => console.log(await digits()));
