// The module's top level uses the helper too: it waits there, since the module is an ES module.
import { EventEmitter } from "node:events";
import { load } from "./load.mjs";

const greeting = load("greeting.txt");

const visits = new EventEmitter();
visits.on("visit", async (name) => {
  console.log(`${greeting}, ${load(name)}`);
});
visits.emit("visit", "name.txt");
