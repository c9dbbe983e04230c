// A breadth-first walk that takes from the front of a list: an index walks along it.
async function walk(): Promise<number> {
  let sum = 0;
  for (let round = 0; round < 1000; round++) {
    for (let turn = 0; turn < 1000; turn++) {
      if ((round * 1000 + turn) % 10_000 !== 0) continue;
      const queue = [round];
      while (queue.length > 0) {
        const node = queue.shift()!;
        if (node < 5000) queue.push(node * 2 + 1, node * 2 + 2);
        sum += node % 7;
      }
    }
  }
  return sum;
}

process.once("beforeExit", async () => console.log(await walk()));
