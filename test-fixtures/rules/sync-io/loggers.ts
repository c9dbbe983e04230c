// Loggers that are told to write synchronously, made for each job.
import log4js from "log4js";
import pino from "pino";
import SonicBoom from "sonic-boom";

export async function job(path: string): Promise<void> {
  const destination = pino.destination({ dest: path, sync: true });
//                    ^^^^^^^^^^^^^^^^ sync-io warning worker
  pino(destination).info("started");
  const boom = new SonicBoom({ dest: path, sync: false });
  boom.flushSync();
//^^^^^^^^^^^^^^ sync-io warning worker
  log4js.configure({
//^^^^^^^^^^^^^^^^ sync-io warning worker
    appenders: { audit: { type: "fileSync", filename: path } },
    categories: { default: { appenders: ["audit"], level: "info" } },
  });
}
