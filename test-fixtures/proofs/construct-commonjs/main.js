// What a constructor does last, on the object, the factory does when the object is made.
const { EventEmitter } = require("events");
const { Store } = require("./store");
const stores = require("./store");

const jobs = new EventEmitter();
jobs.on("get", async (folder) => {
  const store = new Store(folder);
  console.log(store.get("a.txt"), new stores.Store(folder).get("b.txt"));
});
jobs.emit("get", "data");
