// The helper is reached through a namespace import.
import { EventEmitter } from "node:events";
import * as store from "./store.js";

function summary(path: string): string {
  return `${store.size(path)} bytes: ${store.text(path)}`;
}

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => console.log(summary(path)));
jobs.emit("show", "a.txt");
