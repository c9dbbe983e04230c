// The list grows while it is walked over: what a turn finds is walked over too.
const links: Record<string, readonly string[]> = { a: ["b", "c"], b: ["d"], c: [], d: [] };

async function getLinks(page: string): Promise<readonly string[]> {
  await Promise.resolve();
  return links[page] ?? [];
}

async function crawl(start: string): Promise<readonly string[]> {
  const queue = [start];
  const seen: string[] = [];
  for (const page of queue) { // together
    seen.push(page);
    queue.push(...(await getLinks(page)));
  }
  return seen;
}

process.once("beforeExit", async () => console.log(await crawl("a")));
