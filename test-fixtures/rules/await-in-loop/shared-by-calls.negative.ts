// What the calls of a turn leave in something that all turns share: a list, a variable, a file, the console, a person.
import { appendFile } from "node:fs/promises";
import inquirer from "inquirer";

const moved: string[] = [];
let current: string | undefined;

async function load(name: string): Promise<string> {
  return await (await fetch(name)).text();
}

async function move(name: string): Promise<void> {
  await load(name);
  moved.push(name);
}

export async function moveAll(names: readonly string[]): Promise<void> {
  for (const name of names) await move(name);
}

export async function repositories(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const addPage = async (name: string): Promise<void> => {
    found.push(await load(name));
  };
  for (const name of names) await addPage(name);
  return found;
}

async function use(name: string): Promise<void> {
  current = name;
  await load(current);
}

export async function useAll(names: readonly string[]): Promise<void> {
  for (const name of names) await use(name);
}

async function note(line: string): Promise<void> {
  await appendFile("steps.log", line);
}

export async function noteAll(names: readonly string[]): Promise<void> {
  for (const name of names) await note(name);
}

async function perform(step: string): Promise<void> {
  await load(step);
  console.log(step);
}

export async function performAll(steps: readonly string[]): Promise<void> {
  for (const step of steps) await perform(step);
}

async function secretOf(name: string): Promise<string> {
  const { secret } = await inquirer.prompt<{ secret: string }>([{ name: "secret", message: name }]);
  return secret;
}

async function handleSecret(name: string): Promise<void> {
  await fetch(name, { method: "PUT", body: await secretOf(name) });
}

export async function handleSecrets(names: readonly string[]): Promise<void> {
  for (const name of names) await handleSecret(name);
}

interface Before {
  readonly fn: (options: object) => Promise<void>;
}

export async function runBefores(befores: readonly Before[], options: object): Promise<void> {
  for (const before of befores) await before.fn(options);
}
