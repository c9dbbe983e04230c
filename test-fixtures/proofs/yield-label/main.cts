// A labelled nest in TypeScript that becomes CommonJS: what leaves an outer turn still does.
async function sieve(): Promise<number> {
  let found = 0;
  next: for (let candidate = 2; candidate < 2_000_000; candidate++) {
    for (let factor = 2; factor < 1000; factor++) {
      if (factor < candidate && candidate % factor === 0) continue next;
    }
    found++;
  }
  return found;
}

process.once("beforeExit", async () => console.log(await sieve()));
