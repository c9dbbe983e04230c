// CommonJS: a required function is called at once.
const { EventEmitter } = require("events");

const jobs = new EventEmitter();
jobs.on("show", async (path) => {
  console.log(require("./load")(path), require("./store").load(path));
});
jobs.emit("show", "a.txt");
