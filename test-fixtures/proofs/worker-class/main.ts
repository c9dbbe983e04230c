// A class that only the function uses goes along; its instances never cross.
import { EventEmitter } from "node:events";
import { throwDice } from "./dice.js";

const requests = new EventEmitter();
requests.on("dice", async (seed: number) => {
  const counts = throwDice(seed);
  console.log([...counts].sort(([a], [b]) => a - b));
});
requests.emit("dice", 11);
