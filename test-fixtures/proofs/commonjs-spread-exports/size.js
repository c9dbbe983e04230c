const { statSync } = require("fs");

module.exports = { size: (path) => statSync(path).size };
