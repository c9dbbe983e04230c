// A field of the instance: signing in sets it, the question behind it reads it.
class Client {
  session: string | undefined;

  async createSession(): Promise<string> {
    await Promise.resolve();
    return (this.session = "s1");
  }

  async getProfile(): Promise<string> {
    return this.session === undefined ? "who are you?" : `profile of ${this.session}`;
  }

  async run(): Promise<string> {
    const session = await this.createSession(); // together
    const profile = await this.getProfile(); // together
    return `${session}: ${profile}`;
  }
}

process.once("beforeExit", async () => console.log(await new Client().run()));
