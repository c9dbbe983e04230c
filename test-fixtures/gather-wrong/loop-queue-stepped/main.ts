// A loop that steps on by itself through a list, which its turns add to.
const links: Record<string, readonly string[]> = { a: ["b", "c"], b: ["d"], c: [], d: [] };

async function getLinks(page: string): Promise<readonly string[]> {
  await Promise.resolve();
  return links[page] ?? [];
}

async function crawl(start: string): Promise<readonly string[]> {
  const queue = [start];
  let index = 0;
  while (index < queue.length) { // together
    const page = queue[index++]!;
    queue.push(...(await getLinks(page)));
  }
  return queue;
}

process.once("beforeExit", async () => console.log(await crawl("a")));
