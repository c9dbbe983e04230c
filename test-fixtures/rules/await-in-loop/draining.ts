// Lists that a loop takes its items off: reported where nobody adds to them meanwhile, or where the turns only look.
import { readFile, writeFile } from "node:fs/promises";

export async function drained(paths: readonly string[]): Promise<void> {
  const queue = [...paths];
  while (queue.length > 0) {
//^^^^^ await-in-loop warning gather
    const path = queue.shift()!;
    await writeFile(path, "");
  }
}

export async function fromTheEnd(paths: readonly string[]): Promise<string[]> {
  const stack = paths.filter((path) => path !== "");
  const texts: string[] = [];
  while (stack.length) {
//^^^^^ await-in-loop warning gather
    const path = stack.pop();
    if (path === undefined) break;
    texts.push(await readFile(path, "utf8"));
  }
  return texts;
}

// What is written may be what a turn asked for.
export async function fed(path: string): Promise<void> {
  const queue = [path];
  while (queue.length > 0) {
    const next = queue.shift()!;
    await writeFile(next, "");
    if (next.length < 10) queue.push(`${next}.copy`);
  }
}

// Several of these may take from one list, each at its own pace.
export async function worker(queue: string[]): Promise<void> {
  while (queue.length > 0) {
    const path = queue.shift()!;
    await writeFile(path, "");
  }
}

export async function pool(paths: readonly string[]): Promise<void> {
  const queue = [...paths];
  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      const path = queue.shift()!;
      await writeFile(path, "");
    }
  };
  await Promise.all([work(), work(), work()]);
}

export class Jobs {
  readonly queue: string[] = [];
  isStopped = false;

  async run(): Promise<void> {
    while (this.queue.length > 0) {
      const path = this.queue.shift()!;
      await writeFile(path, "");
    }
  }

  async runSome(paths: readonly string[]): Promise<void> {
    const queue = [...paths];
    while (queue.length > 0 && !this.isStopped) {
      const path = queue.shift()!;
      await writeFile(path, "");
    }
  }
}

export async function listened(
  paths: readonly string[],
  on: (add: (path: string) => void) => void,
): Promise<void> {
  const queue = [...paths];
  on((path) => queue.push(path));
  while (queue.length > 0) {
    const path = queue.shift()!;
    await writeFile(path, "");
  }
}

export async function stepped(paths: readonly string[]): Promise<void> {
  let index = 0;
  while (index < paths.length) {
//^^^^^ await-in-loop warning gather
    const path = paths[index++]!;
    if (path === "") continue;
    await writeFile(path, "");
  }
}
