"use strict";
const http = require("http");
const { page } = require("./lib/pages");
const accounts = require("./lib/accounts");
const log = require("./lib/log");

log.start();

http
  .createServer(function (request, response) {
    accounts.shared.login(request.headers.name, request.headers.password).then(function (welcome) {
      response.statusCode = welcome ? 200 : 401;
      response.end(page(request.url));
    });
  })
  .listen(8080);
