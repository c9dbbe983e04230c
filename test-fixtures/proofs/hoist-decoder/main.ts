// A decoder for each piece, which is whole in itself: one for all of them.
async function show(): Promise<number> {
  const bytes = new TextEncoder().encode("Grüße");
  let length = 0;
  for (let turn = 0; turn < 400_000; turn++) {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    length += decoder.decode(bytes).length;
  }
  return length;
}

process.once("beforeExit", async () => console.log(await show()));
