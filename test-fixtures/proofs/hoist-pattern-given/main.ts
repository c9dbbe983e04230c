// From a text that is given: made before the loop, where it fails although the loop might make no turn.
function count(lines: readonly string[], word: string): number {
  let hits = 0;
  for (let turn = 0; turn < 100; turn++) {
    for (const line of lines) if (new RegExp(`\\b${word}\\b`).test(line)) hits++;
  }
  return hits;
}

async function show(): Promise<number> {
  return count(Array.from({ length: 3000 }, (_, index) => `line ${index} of text`), "of");
}

process.once("beforeExit", async () => console.log(await show()));
