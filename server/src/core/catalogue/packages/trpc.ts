import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};
const BUILDER = "@trpc/server#TRPCProcedureBuilder";
const context = inOptions(0, ["createContext", "onError", "responseMeta"]);

/** Where a router is given to a server, with what makes the context of each request. */
const ADAPTERS: Readonly<Record<string, readonly string[]>> = {
  "@trpc/server/adapters/express": ["createExpressMiddleware"],
  "@trpc/server/adapters/next": ["createNextApiHandler"],
  "@trpc/server/adapters/fetch": ["fetchRequestHandler"],
  "@trpc/server/adapters/standalone": ["createHTTPServer", "createHTTPHandler"],
  "@trpc/server/adapters/node-http": ["nodeHTTPRequestHandler"],
  "@trpc/server/adapters/ws": ["applyWSSHandler"],
  "@trpc/server/adapters/aws-lambda": ["awsLambdaRequestHandler"],
};

export const trpc: CataloguePart = {
  entries: [
    ...["query", "mutation", "subscription"].map((name): EntryRow => ({
      ...request,
      symbol: `${BUILDER}.${name}`,
      calls: { arguments: ["functions"] },
      entry: "procedure",
    })),
    ...entries("@trpc/server", ["TRPCProcedureBuilder.use", "TRPCRootObject.middleware"], {
      ...request,
      calls: { arguments: [0] },
      entry: "middleware",
    }),
    ...Object.entries(ADAPTERS).flatMap(([module, names]) =>
      entries(module, names, { ...request, calls: { arguments: context }, entry: "request hook" }),
    ),
    ...entries("fastify", ["FastifyInstance.register"], {
      ...request,
      calls: { arguments: inOptions(1, ["trpcOptions.createContext", "trpcOptions.onError"]) },
      entry: "request hook",
    }),
  ],
};
