// Lines are appended to one file, in their order.
import { appendFile, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function appendHead(): Promise<number> {
  await pause(10);
  await appendFile("report.csv", "name,age\n");
  return 1;
}

async function appendRow(): Promise<number> {
  await appendFile("report.csv", "ada,36\n");
  return 1;
}

async function report(): Promise<string> {
  const heads = await appendHead(); // together
  const rows = await appendRow(); // together
  return `${heads + rows} ${await readFile("report.csv", "utf8")}`;
}

process.once("beforeExit", async () => console.log(await report()));
