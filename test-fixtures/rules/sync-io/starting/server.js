const fs = require("node:fs");
const http = require("node:http");
const { migrate } = require("./migrate");
const { connect } = require("./database");
const { setting } = require("./settings");

// Timers, a server that does not listen yet, and one that is over when the migration is, serve nobody.
(async () => {
  const server = http.createServer(async (request, response) => {
    response.end(fs.readFileSync("page.html"));
    //           ^^^^^^^^^^^^^^^ sync-io
  });
  await askOnce(8080);
  await setting("title");
  await migrate();
  await connect();
  const banner = fs.readFileSync("banner.txt"); //: startup (main)
  server.listen(8080, () => console.log(banner));
})();

function askOnce(port) {
  return new Promise((resolve) => {
    const key = fs.readFileSync("server.key"); //: startup (main)
    const asking = http.createServer((request, response) => {
      fs.writeFileSync("answers.json", request.url);
//    ^^^^^^^^^^^^^^^^ sync-io
      response.end(key);
      running.close(resolve);
    });
    const running = asking.listen(port);
    fs.unlinkSync("server.pid");
//  ^^^^^^^^^^^^^ sync-io
  });
}
