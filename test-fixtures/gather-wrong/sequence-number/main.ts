// Messages have numbers, and the numbers say in which order they are meant.
class Channel {
  number = 0;

  async findGreeting(name: string): Promise<string> {
    await Promise.resolve();
    this.number++;
    return `${this.number} hello ${name}`;
  }

  async findFarewell(name: string): Promise<string> {
    this.number++;
    return `${this.number} goodbye ${name}`;
  }

  async talk(): Promise<string> {
    const greeting = await this.findGreeting("Ada"); // together
    const farewell = await this.findFarewell("Ada"); // together
    return `${greeting}, ${farewell}`;
  }
}

process.once("beforeExit", async () => console.log(await new Channel().talk()));
