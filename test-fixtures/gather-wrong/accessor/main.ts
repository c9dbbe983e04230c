// A setter writes the field that a getter reads.
class Machine {
  #mode = "off";

  get mode(): string {
    return this.#mode;
  }

  set mode(mode: string) {
    this.#mode = mode;
  }

  async loadMode(): Promise<string> {
    await Promise.resolve();
    this.mode = "on";
    return "loaded";
  }

  async describe(): Promise<string> {
    return `the machine is ${this.mode}`;
  }

  async run(): Promise<string> {
    const state = await this.loadMode(); // together
    const text = await this.describe(); // together
    return `${state}: ${text}`;
  }
}

process.once("beforeExit", async () => console.log(await new Machine().run()));
