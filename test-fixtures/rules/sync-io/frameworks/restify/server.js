const fs = require("fs");
const restify = require("restify");

const server = restify.createServer({
  name: "api",
  formatters: {
    "text/csv": function (req, res, body) {
      return fs.readFileSync("head.csv", "utf8") + body;
//           ^^^^^^^^^^^^^^^ sync-io entry=formatter
    },
  },
});

server.pre(function (req, res, next) {
  fs.appendFileSync("access.log", req.url);
//^^^^^^^^^^^^^^^^^ sync-io entry="request handler"
  return next();
});
server.use(restify.plugins.bodyParser(), function checkKey(req, res, next) {
  if (!fs.readFileSync("keys.txt", "utf8").includes(req.query.key)) return next(new Error("key"));
//     ^^^^^^^^^^^^^^^ sync-io entry="request handler"
  return next();
});

server.get("/files", function (req, res, next) {
  res.send(fs.readdirSync("files"));
//         ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /files"
  next();
});
server.del({ path: "/files/:name", version: "1.0.0" }, remove);
server.opts("/files", async (req, res) => {
  res.send(fs.existsSync("files"));
//         ^^^^^^^^^^^^^ sync-io entry="request handler" label=/files
});
server.param("name", (req, res, next, name) => {
  fs.statSync(`files/${name}`);
//^^^^^^^^^^^ sync-io entry="request handler"
  next();
});
require("./uploads")(server);

function remove(req, res, next) {
  fs.unlinkSync(`files/${req.params.name}`);
//^^^^^^^^^^^^^ sync-io entry="request handler"
  res.send(204);
  return next();
}

server.on("after", () => {
  fs.appendFileSync("after.log", "");
//^^^^^^^^^^^^^^^^^ sync-io entry="event listener" label=after
});

fs.mkdirSync("files", { recursive: true }); //: while the module is evaluated
server.listen(8080);
