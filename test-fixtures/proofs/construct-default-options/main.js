// Options that are completed first are completed in the factory; the file's own style stays.
const { EventEmitter } = require("events");
const Mailer = require("./mailer");
const Mail = require("./mailer.js");

const jobs = new EventEmitter();
jobs.on("send", async (name) => {
  console.log(new Mailer({ folder: "mail" }).render(name));
  try {
    new Mail();
  } catch (error) {
    console.log(error.message);
  }
});
jobs.emit("send", "Ada");
