// Dates, maps and big integers cross to the child and back as what they are.
import { EventEmitter } from "node:events";
import { clamp, sumGrid } from "./grid.js";

const requests = new EventEmitter();
requests.on("grid", async () => {
  const since = new Date(0);
  const { total, cells } = sumGrid({ weights: new Map([["red", 3]]), since }, 2);
  console.log(total, cells, clamp(300));
});
requests.emit("grid");
