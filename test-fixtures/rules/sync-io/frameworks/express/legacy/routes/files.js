const fs = require("fs");

module.exports = (app) => {
  fs.mkdirSync("files", { recursive: true }); //: it runs once, while the module is evaluated

  app.get("/files", (req, res) => {
    res.send(fs.readdirSync("files"));
//           ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /files"
  });
  app.post("/files/:name", upload);
};

function upload(req, res) {
  fs.writeFileSync("files/" + req.params.name, req.body);
//^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="POST /files/:name"
  res.end();
}
