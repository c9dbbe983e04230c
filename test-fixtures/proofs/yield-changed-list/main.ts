// The list that the loop goes through grows by another task: it would not be the same list all the time.
const names: string[] = Array.from({ length: 3000 }, (_, index) => `name ${index}`);

export function add(name: string): void {
  names.push(name);
}

async function pairs(): Promise<number> {
  let found = 0;
  for (const a of names) {
    for (const b of names) if (a.length + b.length === 13) found++;
  }
  return found;
}

process.once("beforeExit", async () => console.log(await pairs()));
