const fs = require("fs");
const async = require("async");
const eachSeries = require("async/eachSeries");
const Promise = require("bluebird");

exports.copyAll = function (paths, done) {
  async.eachLimit(paths, 2, (path, next) => {
    fs.copyFileSync(path, `${path}.copy`);
//  ^^^^^^^^^^^^^^^ sync-io entry=callback
    next();
  }, done);
};

const queue = async.queue(function (path, next) {
  fs.unlinkSync(path);
//^^^^^^^^^^^^^ sync-io entry=callback
  next();
}, 4);

exports.order = () =>
  async.auto({
    read: (done) => done(null, fs.readFileSync("order.txt")),
//                             ^^^^^^^^^^^^^^^ sync-io entry=callback
    write: ["read", (results, done) => {
      fs.writeFileSync("copy.txt", results.read);
//    ^^^^^^^^^^^^^^^^ sync-io entry=callback
      done();
    }],
  });

exports.load = (paths) => Promise.map(paths, (path) => fs.readFileSync(path)).tap(() => fs.writeFileSync("done.txt", ""));
//                                                     ^^^^^^^^^^^^^^^ sync-io entry="promise reaction"
//                                                                                      ^^^^^^^^^^^^^^^^ sync-io entry="promise reaction"

new Promise((resolve) => resolve(fs.readFileSync("start.txt")));

queue.push("old.txt");

exports.moveAll = (paths, done) =>
  eachSeries(
    paths,
    (path, next) => {
      fs.renameSync(path, `${path}.moved`);
//    ^^^^^^^^^^^^^ sync-io entry=callback
      next();
    },
    done,
  );
