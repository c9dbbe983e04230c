const fs = require("fs");

module.exports = async function (app, options) {
  const template = fs.readFileSync("page.html", "utf8"); //: startup (plugin)

  app.get("/pages/:name", async (request) => {
    return template + fs.readFileSync(`pages/${request.params.name}.html`, "utf8");
//                    ^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /pages/:name"
  });
};
