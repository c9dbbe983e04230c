// Loading at the top level is start-up, import() leaves the thread, a parameter may be anything.
const fs = require("fs");
const template = require("./template");

async function lazy(name) {
  const module = await import(`./plugins/${name}.js`);
  return module.default;
}

async function amd(require) {
  return require("anything");
}

module.exports = { fs, template, lazy, amd };
