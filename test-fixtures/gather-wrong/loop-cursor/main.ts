// Each page says where the next one begins.
interface Page {
  readonly rows: readonly string[];
  readonly next: number;
}

async function getPage(from: number): Promise<Page> {
  await Promise.resolve();
  return { rows: [`row ${from}`, `row ${from + 1}`], next: from + 2 };
}

async function readAll(pages: number): Promise<string[]> {
  const rows: string[] = [];
  let cursor = 0;
  for (let i = 0; i < pages; i++) { // together
    const page = await getPage(cursor);
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

process.once("beforeExit", async () => console.log(await readAll(3)));
