// A module that hands another one on under a new name hands on the class: those who construct it by that wait too.
const { EventEmitter } = require("events");
const { Sheet } = require("./pages");
const pages = require("./pages");
const Whole = require("./page");

const jobs = new EventEmitter();
jobs.on("page", async (path) => {
  const sheet = new Sheet(path);
  console.log(sheet.text, new pages.Sheet(path).text, new Whole(path).text);
});
jobs.emit("page", "a.txt");
