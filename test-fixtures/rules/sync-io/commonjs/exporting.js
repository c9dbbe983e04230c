const fs = require("fs");

exports.one = (path) => fs.readFileSync(path);
module.exports.two = function (path) {
  return fs.readFileSync(path);
};
