import { later } from "../node/entries.ts";
import type { CataloguePart, EntryRow, FileShape } from "../row.ts";

const SOURCES = ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"];

const EXPORTS = ["handler", "lambdaHandler"];

/** yargs asks for a `handler`, too, beside the name of its command. */
const isHandlers = (file: FileShape): boolean =>
  EXPORTS.some((name) => file.exported(name)) && !file.exported("command") && !file.exported("builder");

/** A package that has one of these runs in Lambda, or puts something there. */
const LAMBDA_PACKAGES = [
  ...["@types/aws-lambda", "aws-lambda", "@aws-sdk/*", "aws-sdk", "@aws-lambda-powertools/*", "@middy/*"],
  ...["serverless", "serverless-http", "serverless-offline", "@vendia/serverless-express"],
  ...["aws-cdk-lib", "@aws-cdk/*", "sst", "aws-xray-sdk", "lambda-log"],
];

const event: Pick<EntryRow, "runs" | "entry" | "hot" | "serves" | "awaits"> = {
  runs: "later",
  entry: "Lambda handler",
  hot: true,
  serves: true,
  awaits: true,
};

/** An instance handles one event at a time, yet its timers, connections and extensions wait with it. */
export const awsLambda: CataloguePart = {
  entries: [
    {
      symbol: "aws-lambda#handler",
      calls: { exports: EXPORTS, files: SOURCES, of: isHandlers },
      dependsOn: LAMBDA_PACKAGES,
      ...event,
    },
    {
      symbol: "aws-lambda#handler",
      calls: {
        parameters: [
          ["event", "evt"],
          ["context", "ctx"],
        ],
      },
      ...event,
    },
    // Every type of the package that a function can have is a handler's, and what one is given are events.
    { symbol: "aws-lambda#*", calls: { declared: "function" }, ...event },
    { symbol: "aws-lambda#*", calls: { takes: "parameter" }, ...event },
    later("global#awslambda.streamifyResponse", [0], "Lambda handler", event),
    later("@middy/core#default", [0], "Lambda handler", event),
    later("@middy/core#MiddyfiedHandler.handler", [0], "Lambda handler", event),
    ...["before", "after", "onError"].map((hook) =>
      later(`@middy/core#MiddyfiedHandler.${hook}`, [0], "Lambda middleware", { hot: true, awaits: true }),
    ),
    ...["before", "after", "onError"].map((hook) =>
      later("@middy/core#MiddyfiedHandler.use", [{ at: 0, property: hook }], "Lambda middleware", {
        hot: true,
        awaits: true,
      }),
    ),
    {
      symbol: "@middy/core#MiddlewareObj",
      calls: { members: ["before", "after", "onError"] },
      runs: "later",
      entry: "Lambda middleware",
      hot: true,
      awaits: true,
    },
  ],
};
