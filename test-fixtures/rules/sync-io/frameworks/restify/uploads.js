const fs = require("fs");

module.exports = (server) => {
  server.put("/files/:name", (req, res, next) => {
    fs.writeFileSync(`files/${req.params.name}`, req.body);
//  ^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="PUT /files/:name"
    next();
  });
};
