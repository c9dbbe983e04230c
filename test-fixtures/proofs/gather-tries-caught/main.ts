// A call that throws at once, where the one before it fails too; and a handler that writes what it caught.
import { lookup } from "node:dns/promises";
import { readFile } from "node:fs/promises";

const failures: string[] = [];
const fault = process.argv.slice(2).join().split(",");

async function both(path: string): Promise<string> {
  let one = "";
  try {
    one = await readFile(path, "utf8");
  } catch (error) {
    for (error of ["first", "second"]) failures.push(String(error));
  }
  let two = "";
  try {
    two = (await lookup("127.0.0.1", fault.includes("two") ? ("4" as never) : {})).address;
  } catch (error) {
    failures.push((error as Error).name);
  }
  return `${one} ${two}`;
}

process.once("beforeExit", async () => {
  console.log(await both(fault.includes("one") ? "none.txt" : "one.txt"), failures);
});
