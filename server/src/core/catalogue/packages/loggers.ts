/**
 * Loggers, where they are told to write synchronously: pino and sonic-boom, log4js. What blocks is each line that is
 * logged later, which no row can name, so the finding stands where the logger is made. (winston writes asynchronously.)
 */
import { argumentAt, optionIs } from "../argument.ts";
import { cost } from "../row.ts";
import type { Argument, CataloguePart, Condition, OperationRow } from "../row.ts";
import { operations } from "./rows.ts";

const everyLine: Omit<OperationRow, "symbol"> = {
  kind: "fs",
  cost: cost("low", "opens the file, and writes every line that is logged synchronously"),
};
const isSynchronous: Condition = (call) => optionIs(call, 0, "sync", true);

/** `configure({ appenders: { audit: { type: "fileSync", filename } } })`. */
const hasSynchronousAppender: Condition = (call) => {
  const configuration = argumentAt(call, 0);
  const appenders = configuration?.is === "object" ? configuration.properties["appenders"] : undefined;
  return appenders?.is === "object" && Object.values(appenders.properties).some(isFileSync);
};

function isFileSync(appender: Argument): boolean {
  const type = appender.is === "object" ? appender.properties["type"] : undefined;
  return type?.is === "string" && type.value === "fileSync";
}

export const loggers: CataloguePart = {
  operations: [
    { symbol: "pino#destination", ...everyLine, when: isSynchronous },
    { symbol: "sonic-boom#SonicBoom.constructor", ...everyLine, access: "new", when: isSynchronous },
    { symbol: "sonic-boom#default.constructor", ...everyLine, access: "new", when: isSynchronous },
    ...operations("sonic-boom", ["SonicBoom.flushSync", "default.flushSync"], {
      kind: "fs",
      cost: cost("low", "writes all that is buffered"),
    }),
    { symbol: "log4js#configure", ...everyLine, when: hasSynchronousAppender },
  ],
};
