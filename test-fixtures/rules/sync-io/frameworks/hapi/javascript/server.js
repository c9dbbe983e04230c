"use strict";
const Hapi = require("@hapi/hapi");

exports.deployment = async () => {
  const server = Hapi.server({ port: 4000 });
  await server.register(require("./users"));
  await server.register({ plugin: require("./files"), routes: { prefix: "/files" } });
  await server.start();
  return server;
};

exports.deployment();
