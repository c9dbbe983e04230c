import BeeQueue from "bee-queue";
import { run, type Task } from "graphile-worker";
import { readFileSync, writeFileSync } from "node:fs";
import PgBoss from "pg-boss";

const queue = new BeeQueue("sums");
queue.process(3, (job, done) => {
  writeFileSync(`sums/${job.id}`, "");
//^^^^^^^^^^^^^ sync-io entry=job
  done(null);
});

const boss = new PgBoss("postgres://localhost/jobs");
boss.on("error", () => writeFileSync("error.txt", ""));
//                     ^^^^^^^^^^^^^ sync-io entry="event listener" label=error
boss.work("mails", ([job]) => {
  writeFileSync("mail.txt", String(job));
//^^^^^^^^^^^^^ sync-io entry=job label=mails
  return Promise.resolve();
});

const resize: Task = (payload) => {
  writeFileSync("picture.txt", JSON.stringify(payload));
//^^^^^^^^^^^^^ sync-io entry=job
};

run({
  taskList: {
    resize,
    read: () => void readFileSync("task.txt"),
//                   ^^^^^^^^^^^^ sync-io entry=job
  },
});
