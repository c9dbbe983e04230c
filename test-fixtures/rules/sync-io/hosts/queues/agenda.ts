import { Agenda } from "agenda";
import { readFileSync, writeFileSync } from "node:fs";

const agenda = new Agenda({ db: { address: readFileSync("database.txt", "utf8") } });

agenda.define("report", (job, done) => {
  writeFileSync("report.txt", String(job.attrs.data));
//^^^^^^^^^^^^^ sync-io entry=job label=report
  done();
});

agenda.define("mail", { concurrency: 2 }, async () => {
  readFileSync("mail.txt");
//^^^^^^^^^^^^ sync-io entry=job label=mail
});

agenda.on("fail", () => writeFileSync("failed.txt", ""));
//                      ^^^^^^^^^^^^^ sync-io entry="event listener" label=fail
