// A function that takes the world along: a long helper that others use too, of a module that begins to serve when it is loaded.
import { EventEmitter } from "node:events";

const requests = new EventEmitter();

function describeAll(parts: readonly number[]): string {
  const names: string[] = [];
  for (const part of parts) {
    if (part === 0) names.push("none");
    else if (part === 1) names.push("one");
    else if (part === 2) names.push("two");
    else if (part === 3) names.push("three");
    else if (part === 4) names.push("four");
    else if (part === 5) names.push("five");
    else if (part === 6) names.push("six");
    else if (part === 7) names.push("seven");
    else if (part === 8) names.push("eight");
    else if (part === 9) names.push("nine");
    else if (part === 10) names.push("ten");
    else if (part === 11) names.push("eleven");
    else if (part === 12) names.push("twelve");
    else if (part === 13) names.push("thirteen");
    else if (part === 14) names.push("fourteen");
    else if (part === 15) names.push("fifteen");
    else if (part === 16) names.push("sixteen");
    else if (part === 17) names.push("seventeen");
    else if (part === 18) names.push("eighteen");
    else if (part === 19) names.push("nineteen");
    else if (part === 20) names.push("twenty");
    else names.push("many");
  }
  return names.join(" ");
}

function mix(start: number): string {
  let text = "";
  for (let i = 0; i < 1_000_000; i++) if (i % 500_000 === start) text = describeAll([i % 20, 3]);
  return text;
}

requests.on("mix", async () => {
  console.log(mix(1), describeAll([20, 30]));
});
requests.emit("mix");
