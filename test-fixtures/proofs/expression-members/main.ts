// What is taken from a result: members, elements, calls, in a chain.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Config {
  readonly names: string[];
  readonly greet: (name: string) => string;
}

function config(): Config {
  const names = readFileSync("names.txt", "utf8").trim().split("\n");
  return { names, greet: (name) => `hi ${name}` };
}

function first(): string {
  return config().greet(config().names[0]!.toUpperCase());
}

const jobs = new EventEmitter();
jobs.on("show", async () => {
  const {
    names: [, second],
  } = config();
  console.log(first(), second, config()["names"].length, config().names.at(-1)!.length, first()[0]);
  console.log((config() as Config).names.length, config()!.names.length, (config()).greet("you"));
});
jobs.emit("show");
