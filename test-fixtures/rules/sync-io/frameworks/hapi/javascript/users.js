"use strict";
const fs = require("fs");
const { list } = require("./user-handlers");

exports.plugin = {
  name: "users",
  register: function (server, options) {
    fs.mkdirSync("users", { recursive: true }); //: startup (plugin)
    server.route({ method: "GET", path: "/users", handler: list });
    server.route([
      {
        method: "GET",
        path: "/users/{id}",
        config: {
          handler: function (request, h) {
            return fs.readFileSync(`users/${request.params.id}.json`);
//                 ^^^^^^^^^^^^^^^ sync-io entry="request handler"
          },
        },
      },
    ]);
  },
};
