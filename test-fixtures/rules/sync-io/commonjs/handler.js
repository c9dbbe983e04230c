const fs = require("fs");
const { readFileSync, statSync: stat } = require("node:fs");
const write = require("fs").writeFileSync;
const store = require("./store");
const { load } = require("./store");
const parse = require("./parse");
const exporting = require("./exporting");

exports.handle = async function handle(path) {
  fs.readFileSync(path);
//^^^^^^^^^^^^^^^ sync-io
  readFileSync(path);
//^^^^^^^^^^^^ sync-io
  stat(path);
//^^^^ sync-io hint
  write(path, "");
//^^^^^ sync-io api=node:fs.writeFileSync
  store.load(path);
//^^^^^^^^^^ sync-io via=load
  load(path);
//^^^^ sync-io via=load
  parse(path);
//^^^^^ sync-io via=parse
  exporting.one(path);
//^^^^^^^^^^^^^ sync-io
  exporting.two(path);
//^^^^^^^^^^^^^ sync-io
};
