// Lists within lists, in order: what is found inside goes to the end. The name of the index is taken.
type Nested = number | readonly Nested[];

function count(nested: readonly Nested[], next: number): number {
  let found = next;
  const rest: Nested[] = nested.slice();
  while (rest.length > 0) {
    const each = rest.shift();
    if (typeof each === "number") found += each % 5;
    else for (const inner of each ?? []) rest.push(inner);
  }
  return found;
}

async function show(): Promise<number> {
  let nested: Nested[] = Array.from({ length: 3000 }, (_, index) => index);
  nested = nested.map((each, index) => (index % 3 === 0 ? [each, [each]] : each));
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 1_500_000 === 0) sum = count(nested, sum);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
