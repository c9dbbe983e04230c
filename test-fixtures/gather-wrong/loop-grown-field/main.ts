// Each turn looks whether its name is taken already, waits, and puts it behind those that are.
import { setTimeout as later } from "node:timers/promises";

class Names {
  private taken: readonly string[] = [];

  async takeAll(names: readonly string[]): Promise<readonly string[]> {
    for (const name of names) await this.take(name); // together
    return this.taken;
  }

  private async take(name: string): Promise<void> {
    await later(100 - name.length * 20);
    if (this.taken.includes(name)) return;
    await later(20);
    this.taken = [...this.taken, name];
  }
}

process.once("beforeExit", async () => console.log(await new Names().takeAll(["a", "abc", "a"])));
