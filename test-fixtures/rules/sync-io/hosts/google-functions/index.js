const fs = require("fs");
const functions = require("@google-cloud/functions-framework");

const settings = JSON.parse(fs.readFileSync("settings.json"));

functions.http("report", (request, response) => {
  response.send(fs.readFileSync(`/workspace/${request.path}`) + settings.footer);
//              ^^^^^^^^^^^^^^^ sync-io entry="request handler" label=report
});

functions.cloudEvent("uploaded", (event) => {
  fs.writeFileSync("/tmp/last.json", JSON.stringify(event.data));
//^^^^^^^^^^^^^^^^ sync-io entry="message handler" label=uploaded
});
