exports.Sheet = require("./page");
