"use strict";
const fs = require("fs");

exports.list = (request, h) => {
  return fs.readdirSync("users");
//       ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /users"
};
