const fs = require("fs");

module.exports = function (req, res, next) {
  fs.appendFileSync("access.log", req.url);
//^^^^^^^^^^^^^^^^^ sync-io entry="request handler"
  next();
};
