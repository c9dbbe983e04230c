// CommonJS: the helper is taken out of a required object, under another name.
const { EventEmitter } = require("events");
const { derive: key, describe } = require("./keys");

const users = new EventEmitter();
users.on("created", async (name) => {
  console.log(key(name).length, describe);
});
users.emit("created", "ada");
