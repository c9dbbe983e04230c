const fs = require("fs");
const Queue = require("bull");

const videos = new Queue("videos", { redis: JSON.parse(fs.readFileSync("redis.json")) });

videos.process(5, function (job, done) {
  fs.writeFileSync(`videos/${job.id}`, job.data.title);
//^^^^^^^^^^^^^^^^ sync-io entry=job
  done();
});

videos.process("preview", async (job) => fs.readFileSync(job.data.path));
//                                       ^^^^^^^^^^^^^^^ sync-io entry=job

videos.on("completed", (job) => fs.unlinkSync(job.data.path));
//                              ^^^^^^^^^^^^^ sync-io entry="event listener" label=completed

videos.process("convert", __dirname + "/convert.js");
