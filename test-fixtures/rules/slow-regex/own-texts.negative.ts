/** Silent: the program writes these texts itself, whatever way they take. */
import { basename } from "node:path";
import manifest from "./package.json" with { type: "json" };

const NAME = /^(\w+\s?)+$/;
const NAMES = ["one", "two"];
const OPTIONS = { name: "three" };

enum Colour {
  red = "red",
}

export async function check(count: number): Promise<boolean> {
  for (const name of NAMES) if (isName(name)) return true;
  return (
    isName(`a ${OPTIONS.name}`) ||
    isName("a" + NAMES[1]) ||
    isName(basename(__filename)) ||
    isName(process.version) ||
    isName(new Date().toISOString()) ||
    isName(count.toFixed(2)) ||
    isName(Colour.red) ||
    isName(manifest.name) ||
    isName(label(3)) ||
    NAMES.some((name) => NAME.test(name))
  );
}

function label(count: number): string {
  return `label ${count.toFixed(0)}`;
}

function isName(text: string): boolean {
  return NAME.test(text);
}
