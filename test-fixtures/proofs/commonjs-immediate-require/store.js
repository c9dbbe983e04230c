const load = require("./load");

exports.load = (path) => load(path).length;
