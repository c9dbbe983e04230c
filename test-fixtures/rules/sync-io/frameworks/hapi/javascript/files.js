"use strict";
const fs = require("fs");

exports.name = "files";
exports.register = async (server) => {
  fs.mkdirSync("files", { recursive: true }); //: startup (plugin)
  server.route({ method: "GET", path: "/", handler: async () => fs.readdirSync("files") });
//                                                              ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
};
