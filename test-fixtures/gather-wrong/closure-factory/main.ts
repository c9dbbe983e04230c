// Two functions that one call has made share a variable that nobody else sees.
function createCounter() {
  let count = 0;
  return {
    async loadCount(): Promise<string> {
      await Promise.resolve();
      count = 41;
      return "loaded";
    },
    async readCount(): Promise<number> {
      return count + 1;
    },
  };
}

async function show(): Promise<string> {
  const counter = createCounter();
  const state = await counter.loadCount(); // together
  const count = await counter.readCount(); // together
  return `${state} ${count}`;
}

process.once("beforeExit", async () => console.log(await show()));
