// A static field: one method fills it, another one looks into it.
class Registry {
  static known: readonly string[] = [];

  static async loadPlugins(): Promise<number> {
    await Promise.resolve();
    Registry.known = ["csv", "xml"];
    return Registry.known.length;
  }

  static async findPlugin(name: string): Promise<string> {
    return Registry.known.includes(name) ? name : `no ${name}`;
  }
}

async function start(): Promise<string> {
  const count = await Registry.loadPlugins(); // together
  const plugin = await Registry.findPlugin("xml"); // together
  return `${count}: ${plugin}`;
}

process.once("beforeExit", async () => console.log(await start()));
