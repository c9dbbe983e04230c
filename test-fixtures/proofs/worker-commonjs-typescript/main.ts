// TypeScript that runs as CommonJS: the file is found as `require` finds it.
import { EventEmitter } from "node:events";
import { paths } from "./paths";

const requests = new EventEmitter();
requests.on("paths", async (size: number) => {
  console.log(paths(size).toString());
});
requests.emit("paths", 20);
