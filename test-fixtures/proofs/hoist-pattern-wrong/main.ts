// A pattern that is not valid fails where it failed.
async function show(): Promise<string> {
  let caught = "";
  for (let turn = 0; turn < 50_000; turn++) {
    try {
      const pattern = new RegExp("(");
      caught = pattern.source;
    } catch (error) {
      caught = (error as Error).name;
    }
  }
  return caught;
}

process.once("beforeExit", async () => console.log(await show()));
