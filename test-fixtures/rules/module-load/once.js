const once = require("./once-a");

async function cached(name) {
  return require("./cached") + name;
//       ^^^^^^^ module-load
}

module.exports = { once, cached };
