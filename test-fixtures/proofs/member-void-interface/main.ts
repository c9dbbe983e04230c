// A class that is the logger an interface asks for, without saying so: whoever logs has to wait, or lines come too late.
import { EventEmitter } from "node:events";
import { appendFileSync, readFileSync, rmSync } from "node:fs";

interface Logger {
  log(line: string): void;
}

class FileLogger {
  constructor(private readonly path: string) {}
  log(line: string): void {
    appendFileSync(this.path, `${line}\n`);
  }
}

function work(logger: Logger): void {
  logger.log("work begins");
  logger.log("work ends");
}

const jobs = new EventEmitter();
jobs.on("work", async () => {
  const logger = new FileLogger("log.txt");
  logger.log("before");
  work(logger);
  logger.log("after");
  console.log(readFileSync("log.txt", "utf8").trim());
  rmSync("log.txt");
});
jobs.emit("work");
