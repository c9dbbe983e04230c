// An iterator is moved on by each call: the first line is the head.
async function* readLines(): AsyncGenerator<string> {
  yield "name,age";
  yield "ada,36";
}

async function loadHead(lines: AsyncIterator<string>): Promise<string> {
  await Promise.resolve();
  return String((await lines.next()).value);
}

async function loadRow(lines: AsyncIterator<string>): Promise<string> {
  return String((await lines.next()).value);
}

async function parse(): Promise<string> {
  const lines = readLines();
  const head = await loadHead(lines); // together
  const row = await loadRow(lines); // together
  return `${head} | ${row}`;
}

process.once("beforeExit", async () => console.log(await parse()));
