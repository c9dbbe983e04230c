// The authentication check: whoever tests its result must await it, or everybody gets in.
import { EventEmitter } from "node:events";
import { isAllowed, isBlocked } from "./users.js";

function handle(user: string): string {
  if (!isAllowed(user)) return "401";
  return isBlocked(user) && user !== "root" ? "403" : "200";
}

const requests = new EventEmitter();
requests.on("request", async (user: string) => {
  console.log(user, handle(user));
  if (!isAllowed(user)) throw new Error(`${user} is not allowed`);
});
requests.emit("request", process.argv[2] ?? "ada");
process.once("beforeExit", () => requests.emit("request", "bob"));
