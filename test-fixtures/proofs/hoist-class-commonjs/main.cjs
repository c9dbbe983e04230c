"use strict";
// A regular expression in a private method of a class, in CommonJS: a constant of the module.
const { EventEmitter } = require("node:events");

class Slugs extends EventEmitter {
  #separator = "-";

  #slug(title) {
    return title.toLowerCase().split(new RegExp("[^a-z0-9]+", "u")).join(this.#separator);
  }

  all(count) {
    let length = 0;
    for (let turn = 0; turn < count; turn++) length += this.#slug(`Title, no. ${turn}`).length;
    return length;
  }
}

async function show() {
  const slugs = new Slugs();
  let sum = 0;
  for (let turn = 0; turn < 300; turn++) sum += slugs.all(1000);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
