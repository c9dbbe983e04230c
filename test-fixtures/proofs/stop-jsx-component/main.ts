// A helper that a component calls as well, which is called by what renders it, while it renders.
import { EventEmitter } from "node:events";
import { imprint, page } from "./page.js";

const requests = new EventEmitter();
requests.on("page", async () => console.log(page(), imprint("a.txt").length));
requests.emit("page");
