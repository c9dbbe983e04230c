const fs = require("fs");

exports.list = function (req, res) {
  res.send(fs.readdirSync("users"));
//         ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
};

exports.show = async (req, res) => {
  res.send(fs.readFileSync("users/" + req.params.id + ".json"));
//         ^^^^^^^^^^^^^^^ sync-io entry="request handler"
};

exports.remove = remove;

function remove(req, res) {
  fs.unlinkSync("users/" + req.params.id + ".json");
//^^^^^^^^^^^^^ sync-io entry="request handler"
  res.end();
}
