// What the calls of a turn change is their own, or the same in whichever order it is done.
let count = 0;
let changed = false;

async function load(name: string): Promise<string> {
  return await (await fetch(name)).text();
}

async function tally(name: string): Promise<void> {
  await load(name);
  count++;
  changed = true;
}

export async function tallyAll(names: readonly string[]): Promise<[number, boolean]> {
  for (const name of names) await tally(name);
//^^^ await-in-loop warning gather
  return [count, changed];
}

async function trimmed(name: string): Promise<string> {
  name = name.trim();
  return await load(name);
}

export async function loadAll(names: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const name of names) texts.push(await trimmed(name));
//^^^ await-in-loop warning gather
  return texts;
}

async function warned(name: string): Promise<void> {
  try {
    await load(name);
  } catch {
    console.log(`${name} is gone`);
  }
}

export async function warnAll(names: readonly string[]): Promise<void> {
  for (const name of names) await warned(name);
//^^^ await-in-loop warning gather
}
