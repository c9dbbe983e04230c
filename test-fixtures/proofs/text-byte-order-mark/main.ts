// A byte-order mark, Windows line ends and tabs in one file, none of them in the other.
import { EventEmitter } from "node:events";
import { load } from "./load.js";

function show(path: string): string {
	if (path === "") {
		return "";
	}
	return load(path);
}

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => {
	console.log(show(path));
});
jobs.emit("show", "a.txt");
