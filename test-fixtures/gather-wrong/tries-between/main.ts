// What stands between two that are handled may fail, and is not: then the second must not be done.
const done: string[] = [];

async function note(what: string): Promise<void> {
  await Promise.resolve();
  if (what === "") throw new Error("nothing to do");
  done.push(what);
}

async function mailReport(): Promise<void> {
  await Promise.resolve();
  done.push("mailed");
}

const saved: string[] = [];

async function saveFirst(): Promise<void> {
  await Promise.resolve();
  saved.push("first");
}

async function run(what: string): Promise<void> {
  try { // together
    await saveFirst();
  } catch {}
  await note(what);
  try { // together
    await mailReport();
  } catch {}
}

process.once("beforeExit", async () => {
  await run("one");
  console.log(await run("").catch(String), saved, done);
});
