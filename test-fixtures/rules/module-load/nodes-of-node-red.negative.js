// Node-RED calls what a file of nodes exports once, when it loads the nodes.
module.exports = async function (RED) {
  const cookie = require("cookie"); //: startup (plugin)
  RED.nodes.registerType("cookies", function (config) {
    this.cookies = cookie.parse(config.text);
  });
};
