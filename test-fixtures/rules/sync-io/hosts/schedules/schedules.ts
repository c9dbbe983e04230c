import { CronJob } from "cron";
import { Cron } from "croner";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import cron from "node-cron";
import schedule from "node-schedule";

const rules = readFileSync("rules.json", "utf8");

cron.schedule("0 3 * * *", () => {
  rmSync("cache", { recursive: true });
//^^^^^^ sync-io entry=job label="0 3 * * *"
});
cron.schedule("0 4 * * *", report, { timezone: "Europe/Berlin" });

new CronJob("0 0 * * * *", () => writeFileSync("hour.txt", rules), null, true);
//                               ^^^^^^^^^^^^^ sync-io entry=job label="0 0 * * * *"
CronJob.from({ cronTime: "* * * * *", onTick: () => writeFileSync("minute.txt", "") });
//                                                  ^^^^^^^^^^^^^ sync-io entry=job

schedule.scheduleJob("backup", "0 5 * * *", async () => writeFileSync("backup.txt", ""));
//                                                      ^^^^^^^^^^^^^ sync-io entry=job label=backup

new Cron("*/5 * * * *", { protect: true }, () => {
  writeFileSync("five.txt", "");
//^^^^^^^^^^^^^ sync-io entry=job label="*/5 * * * *"
});

function report(): void {
  writeFileSync("report.txt", rules);
//^^^^^^^^^^^^^ sync-io entry=job label="0 4 * * *"
}
