// Errors of the child arrive with their class, name, message, code, cause and stack.
import { EventEmitter } from "node:events";
import { search } from "./search.js";

const requests = new EventEmitter();
requests.on("search", async (wanted: number) => {
  try {
    console.log(search(wanted));
  } catch (error) {
    if (process.argv[2] === "uncaught") throw error;
    const { name, message, code, cause, stack } = error as RangeError & { code: string };
    console.log(error instanceof RangeError, name, message, code, cause instanceof TypeError, stack?.includes("search"));
  }
});
requests.emit("search", 21);
process.once("beforeExit", () => requests.emit("search", -1));
