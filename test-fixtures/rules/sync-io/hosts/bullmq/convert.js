// Bull runs the file in a process of its own.
const fs = require("fs");

module.exports = async function (job) {
  return fs.readFileSync(job.data.path).length;
};
