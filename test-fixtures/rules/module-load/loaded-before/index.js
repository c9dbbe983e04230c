const { install } = require("./installer");
const { add } = require("./loader");

module.exports = { install, add };
