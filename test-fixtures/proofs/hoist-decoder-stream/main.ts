// A decoder that keeps the beginning of a character for the next piece.
async function show(): Promise<number> {
  const bytes = new TextEncoder().encode("Grüße");
  let length = 0;
  for (let turn = 0; turn < 400_000; turn++) {
    const decoder = new TextDecoder();
    length += decoder.decode(bytes.subarray(0, 3), { stream: true }).length;
  }
  return length;
}

process.once("beforeExit", async () => console.log(await show()));
