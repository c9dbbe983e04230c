// A generic function in a child process: its callers keep their types.
import { EventEmitter } from "node:events";
import { best } from "./best.js";

const requests = new EventEmitter();
requests.on("best", async () => {
  const players = [
    { name: "Ada", score: 3, since: new Date(0) },
    { name: "Grace", score: 5, since: new Date(1) },
  ];
  const player = best(players, 4);
  const list = best([{ score: 1n < 2n ? 1 : 2, tags: new Set(["a"]) }], 2);
  console.log(player?.name, list?.tags.has("a"));
});
requests.emit("best");
