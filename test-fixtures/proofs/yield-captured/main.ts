// A variable that a timer looks at: it sees nothing or all of it, and would see it half done.
async function run(): Promise<number> {
  let done = 0;
  const timer = setInterval(() => console.log("meanwhile", done), 1000);
  for (let i = 0; i < 20_000_000; i++) done += i & 1;
  clearInterval(timer);
  return done;
}

process.once("beforeExit", async () => console.log(await run()));
