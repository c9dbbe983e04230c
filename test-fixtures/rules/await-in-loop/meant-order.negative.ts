// Silent: the order is meant, or turns that run together would see what the others have not done yet.
import { appendFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// What is taken off a queue changes something: who comes next may count on it.
export async function drain(queue: string[]): Promise<void> {
  while (queue.length > 0) {
    const path = queue.shift()!;
    for (const name of await readdir(path)) queue.push(join(path, name));
    await rm(path);
  }
}

export async function enough(paths: readonly string[], limit: number): Promise<string[]> {
  const written: string[] = [];
  for (const path of paths) {
    if (written.length >= limit) break;
    await writeFile(path, "");
    written.push(path);
  }
  return written;
}

export async function again(url: string): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await fetch(`${url}?attempt=${attempt}`);
  }
}

// Lines stand in one file in the order in which they are written.
export async function log(lines: readonly string[], folder: string): Promise<void> {
  const path = join(folder, "lines.log");
  for (const line of lines) await appendFile(path, `${line}\n`);
}

interface Service {
  readonly priority: number;
  stop(): Promise<void>;
}

export async function stopAll(services: readonly Service[]): Promise<void> {
  const inOrder = services.filter(({ priority }) => priority > 0).sort((a, b) => a.priority - b.priority);
  for (const service of inOrder) await service.stop();
}

// An inner loop looks, waits and writes: two turns would both find nothing.
export async function enabled(
  projects: readonly string[],
  apisOf: (project: string) => Promise<string[]>,
  isEnabled: (api: string) => Promise<boolean>,
): Promise<Record<string, { projects: string[]; enabled: boolean }>> {
  const found: Record<string, { projects: string[]; enabled: boolean }> = {};
  for (const project of projects) {
    const apis = await apisOf(project);
    for (const api of apis) {
      const known = found[api];
      if (known) known.projects.push(project);
      else found[api] = { projects: [project], enabled: await isEnabled(api) };
    }
  }
  return found;
}

declare const inquirer: { prompt(question: string): Promise<boolean> };

async function mayOverwrite(path: string): Promise<boolean> {
  return await inquirer.prompt(`Overwrite ${path}?`);
}

// One question after another.
export async function overwrite(paths: readonly string[]): Promise<string[]> {
  const agreed: string[] = [];
  for (const path of paths) {
    const isAgreed = await mayOverwrite(path);
    if (isAgreed) agreed.push(path);
  }
  return agreed;
}
