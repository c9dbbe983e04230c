const fs = require("fs");
const settings = JSON.parse(fs.readFileSync("settings.json"));

exports.handler = function (event, context, callback) {
  const picture = fs.readFileSync("/tmp/picture.png");
//                ^^^^^^^^^^^^^^^ sync-io entry="Lambda handler" label=thumbnail.js
  callback(null, { size: picture.length, settings });
};

exports.stream = awslambda.streamifyResponse(async (event, response) => {
  response.end(fs.readFileSync("page.html"));
//             ^^^^^^^^^^^^^^^ sync-io entry="Lambda handler"
});
