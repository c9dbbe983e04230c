import { Average, Uploader } from "./average.ts";

/** One instance takes the values in their order; one that keeps nothing may take all at once. */
export async function average(values: readonly number[]): Promise<number | undefined> {
  const average = new Average();
  for (const value of values) await average.update(value);
  return average.last;
}

export async function averages(values: readonly number[]): Promise<void> {
  for (const value of values) {
//^^^ await-in-loop
    const own = new Average();
    await own.update(value);
  }
}

export async function uploadAll(names: readonly string[]): Promise<void> {
  const uploader = new Uploader("https://example.org");
  for (const name of names) await uploader.upload(name);
//^^^ await-in-loop
}
