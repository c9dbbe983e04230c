// CommonJS: the module is the function, with others put on it.
const { EventEmitter } = require("events");
const load = require("./load");

const jobs = new EventEmitter();
jobs.on("show", async (path) => console.log(load(path), load.size(path)));
jobs.emit("show", "a.txt");
