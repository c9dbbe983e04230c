// A field that the base class has: its method sets it, a method of the subclass reads it.
class Base {
  protected ready = false;

  async loadBase(): Promise<string> {
    await Promise.resolve();
    this.ready = true;
    return "base";
  }
}

class Report extends Base {
  async loadRows(): Promise<string> {
    return this.ready ? "rows" : "no rows yet";
  }
}

async function print(): Promise<void> {
  const report = new Report();
  const base = await report.loadBase(); // together
  const rows = await report.loadRows(); // together
  console.log(base, rows);
}

process.once("beforeExit", async () => print());
