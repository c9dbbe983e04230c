// A closure that walks along what it is given, in JavaScript: the list is a copy of its own.
function walker(next) {
  return (starts) => {
    const seen = new Set(starts);
    const waiting = [...starts];
    while (waiting.length > 0) {
      const from = waiting.shift();
      for (const to of next(from)) {
        if (seen.has(to)) continue;
        seen.add(to);
        waiting.push(to);
      }
    }
    return seen.size;
  };
}

async function show() {
  const reach = walker((from) => (from < 60_000 ? [from * 3 + 1, from * 2 + 2] : []));
  const starts = [0, 5];
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 2_000_000 === 1) sum += reach(starts);
  return `${sum} ${starts.length}`;
}

process.once("beforeExit", async () => console.log(await show()));
