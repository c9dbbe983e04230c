import { readFileSync } from "node:fs";

export default function nightly(): void {
  readFileSync("orders");
//^^^^^^^^^^^^ sync-io warning async hoist
}

export function helper(): void {
  readFileSync("nobody calls it");
}
