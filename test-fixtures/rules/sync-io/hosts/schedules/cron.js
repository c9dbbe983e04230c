const fs = require("fs");
const cron = require("node-cron");
const { scheduleJob } = require("node-schedule");

cron.schedule("* * * * *", function () {
  fs.writeFileSync("minute.txt", new Date().toISOString());
//^^^^^^^^^^^^^^^^ sync-io entry=job label="* * * * *"
});

scheduleJob({ hour: 14, minute: 30 }, function () {
  fs.writeFileSync("afternoon.txt", "");
//^^^^^^^^^^^^^^^^ sync-io entry=job
});
