#!/usr/bin/env node
// A command-line program serves nobody: its async code may wait for the disk.
import { count } from "./count.negative.ts";

async function main(): Promise<void> {
  for (const path of process.argv.slice(2)) console.log(await count(path));
}

await main();
