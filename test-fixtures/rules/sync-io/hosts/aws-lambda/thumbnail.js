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

module.exports.named = (event, _context, callback) => {
  callback(null, fs.readFileSync(event.path));
//               ^^^^^^^^^^^^^^^ sync-io entry="Lambda handler"
};

// Whoever calls it by name is what runs it.
module.exports.describe = (event, context) => fs.readFileSync(event.path) + context.name;
console.log(module.exports.describe({ path: "banner.txt" }, { name: "cold start" }));
