const fs = require("fs");

module.exports = function (router) {
  router.get("/files", (ctx) => {
    ctx.body = fs.readdirSync("files");
//             ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /files"
  });
};
