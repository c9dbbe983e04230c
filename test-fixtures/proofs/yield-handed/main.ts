// The function is handed to one that does not wait: JSON.stringify asks for each value and takes what it gets.
function weigh(_key: string, value: unknown): unknown {
  let sum = 0;
  for (let i = 0; i < 5_000_000; i++) sum += i % 7;
  return typeof value === "number" ? value + (sum % 2) : value;
}

async function show(): Promise<void> {
  console.log(weigh("", 1), JSON.stringify({ a: 1, b: [2] }, weigh));
}

process.once("beforeExit", () => void show());
