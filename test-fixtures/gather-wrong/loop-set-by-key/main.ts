// What a turn works out is set by a function of the language, in the object that the next turn is given.
import { setImmediate as turn } from "node:timers/promises";

type Sheet = Record<string, number>;
type Formula = (sheet: Sheet) => Promise<number>;

const FORMULAS = new Map<string, Formula>([
  ["net", async () => 100],
  ["tax", async (sheet) => sheet["net"]! / 5],
  ["gross", async (sheet) => sheet["net"]! + sheet["tax"]!],
]);

async function compute(sheet: Sheet, name: string): Promise<number> {
  const value = FORMULAS.get(name)?.(sheet);
  await turn();
  return (await value) ?? 0;
}

async function fill(sheet: Sheet, names: readonly string[]): Promise<void> {
  for (const name of names) { // together
    const value = await compute(sheet, name);
    Reflect.set(sheet, name, value);
  }
}

process.once("beforeExit", async () => {
  const sheet: Sheet = {};
  await fill(sheet, ["net", "tax", "gross"]);
  console.log(JSON.stringify(sheet));
});
