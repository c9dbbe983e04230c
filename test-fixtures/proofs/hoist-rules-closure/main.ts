// In a closure that is called for each item, in an ES module with imports.
import { EOL } from "node:os";

function table(rows: number): string {
  const cell = (count: number): string => {
    const rules = new Intl.PluralRules("en-US");
    return `${count} row${rules.select(count) === "one" ? "" : "s"}`;
  };
  let text = "";
  for (let row = 0; row < rows; row++) text = cell(row);
  return text + EOL.trim();
}

async function show(): Promise<string> {
  let last = "";
  for (let turn = 0; turn < 20_000; turn++) last = table(2);
  return last;
}

process.once("beforeExit", async () => console.log(await show()));
