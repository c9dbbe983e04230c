"use strict";
const { read, defaults } = require("./files");

function page(url) {
  return read("pages/" + url + ".html") || defaults.page;
}

module.exports = { page };
