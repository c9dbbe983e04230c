// Most of what is disposed of does nothing that blocks, or only disposes of others: their way is counted where it ends.
import { execSync } from "node:child_process";

interface Disposable {
  dispose(): void;
}

class Task implements Disposable {
  dispose(): void {
    execSync("taskkill /pid 1");
  }
}

class Group implements Disposable {
  constructor(private readonly members: readonly Disposable[]) {}

  dispose(): void {
    this.members.forEach((member) => member.dispose());
  }
}

class Late implements Disposable {
  async dispose(): Promise<void> {
    await Promise.resolve();
    execSync("taskkill /pid 2");
//  ^^^^^^^^ sync-io
  }
}

class Listener implements Disposable {
  dispose(): void {}
}

class Handle implements Disposable {
  dispose(): void {}
}

class Timer implements Disposable {
  dispose(): void {}
}

export const made: readonly Disposable[] = [
  new Group([new Task(), new Late()]),
  new Listener(),
  new Handle(),
  new Timer(),
];

export async function close(item: Disposable): Promise<void> {
  await Promise.resolve();
  item.dispose();
//^^^^^^^^^^^^ sync-io hint via=Task.dispose of=1/6
}
