// Each failure is handled on its own, whichever of them fail: what is taken, what is made of it, and what is dropped.
import { readFile, writeFile } from "node:fs/promises";

const failures: string[] = [];

class Reader {
  #folder = ".";

  async read(name: string): Promise<string> {
    if (fault.includes(name)) throw new TypeError(`no ${name}`);
    return readFile(`${this.#folder}/${name}.txt`, "utf8");
  }

  /** Throws before there is a promise. */
  readSoon(name: string): Promise<string> {
    if (fault.includes(name)) throw new RangeError(`no ${name}`);
    return this.read(name);
  }

  async all(names: { third: string }): Promise<string> {
    // The first one.
    let one: string | undefined;
    try {
      one = await this.read("one");
    } catch (error) {
      // Told at once.
      failures.push(`one: ${error}`);
    }

    const path = `${this.#folder}/two.txt`;
    let two: string | null;
    try {
      // As it is.
      two = await readFile(fault.includes("two") ? "none.txt" : path, "utf8"); // read
    } catch {
      two = null;
    }

    let three = 0;
    try {
      const { length, [0]: first = "" } = await this.readSoon(names.third);
      if (length > 3) throw new Error(`more than ${first}`);
      three = length;
    } catch ({ message }: any) {
      failures.push(String(message));
    }

    let four = "";
    try {
      four = (await readFile(`${this.#folder}/four.txt`, "utf8"))?.trim() ?? "nothing";
    } catch (error: unknown) {
      error = String(error);
      failures.push(error as string);
    }

    try {
      await writeFile("five.txt", fault.includes("five") ? (undefined as never) : "five");
    } catch {
      // It does no harm.
    }
    return [one, two, three, four].join();
  }
}

const fault = process.argv.slice(2).join().split(",");
process.once("beforeExit", async () => {
  console.log(await new Reader().all({ third: "three" }), failures, await readFile("five.txt", "utf8").catch(String));
});
