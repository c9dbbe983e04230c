// A loop that counts up to the length of a list, which its turns add to.
const links: Record<string, readonly string[]> = { a: ["b", "c"], b: ["d"], c: [], d: [] };

async function getLinks(page: string): Promise<readonly string[]> {
  await Promise.resolve();
  return links[page] ?? [];
}

async function crawl(start: string): Promise<readonly string[]> {
  const queue = [start];
  for (let index = 0; index < queue.length; index++) { // together
    queue.push(...(await getLinks(queue[index]!)));
  }
  return queue;
}

process.once("beforeExit", async () => console.log(await crawl("a")));
