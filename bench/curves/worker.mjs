/** The other side, as thread or process: answers each number of steps with the result of that much work. */
import { parentPort } from "node:worker_threads";
import { spin } from "./spin.mjs";

if (parentPort) parentPort.on("message", (steps) => parentPort.postMessage(spin(steps)));
else process.on("message", (steps) => process.send(spin(steps)));
