// In JavaScript the same, also where nobody has said that there is a page.
const { EventEmitter } = require("events");
const { Page } = require("./page");

const find = (path) => (path === "" ? undefined : new Page(path));

const jobs = new EventEmitter();
jobs.on("page", async (path) => {
  const page = find(path);
  console.log(new Page(path).text.trim(), page?.text);
});
jobs.emit("page", "a.txt");
