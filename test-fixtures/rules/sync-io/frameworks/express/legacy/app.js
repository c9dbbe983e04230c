const fs = require("fs");
const express = require("express");
const app = express();

app.set("view engine", "pug");
app.use(require("./log"));
app.use("/users", require("./routes/users"));
require("./routes/files")(app);

const started = fs.readFileSync("version.txt", "utf8"); //: while the module is evaluated

app.get("/version", [
  function (req, res, next) {
    fs.appendFileSync("visits.log", req.ip);
//  ^^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /version"
    next();
  },
  function (req, res) {
    res.send(started);
  },
]);

app.use(function (err, req, res, next) {
  fs.writeFileSync("last-error.txt", err.stack);
//^^^^^^^^^^^^^^^^ sync-io entry="request handler"
  res.status(500).end();
});

module.exports = app.listen(3000);
