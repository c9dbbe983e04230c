import { stringAt } from "../argument.ts";
import type { ArgumentSelector, CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const VERBS = ["get", "head", "post", "put", "delete", "options", "patch", "all"];
const ROUTE_HOOKS = [
  ...["onRequest", "preParsing", "preValidation", "preHandler", "preSerialization"],
  ...["onSend", "onResponse", "onError", "onTimeout", "onRequestAbort", "errorHandler"],
];
/** These hooks run while the application starts or ends, not for a request. */
const APPLICATION_HOOKS = new Set(["onReady", "onListen", "onClose", "preClose", "onRoute", "onRegister"]);

const handler: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};

export const fastify: CataloguePart = {
  entries: [
    ...entries(
      "fastify",
      VERBS.map((verb) => `FastifyInstance.${verb}`),
      {
        ...handler,
        calls: { arguments: ["functions", ...inOptions(1, ["handler", ...ROUTE_HOOKS])] },
        label: 0,
      },
    ),
    ...entries("fastify", ["FastifyInstance.route"], {
      ...handler,
      calls: { arguments: inOptions(0, ["handler", ...ROUTE_HOOKS]) },
    }),
    ...entries("fastify", ["FastifyInstance.addHook"], {
      ...handler,
      calls: { arguments: [1] },
      entry: "request hook",
      label: 0,
      when: (call) => !APPLICATION_HOOKS.has(stringAt(call, 0) ?? ""),
    }),
    ...entries("fastify", ["FastifyInstance.setErrorHandler", "FastifyInstance.setNotFoundHandler"], {
      ...handler,
      calls: { arguments: ["functions"] },
    }),
    ...entries("fastify", ["FastifyInstance.addContentTypeParser"], {
      ...handler,
      calls: { arguments: ["last"] },
      entry: "body parser",
    }),
    ...entries("fastify", ["FastifyInstance.register"], {
      calls: { arguments: [0] },
      runs: "later",
      entry: "plugin",
      awaits: true,
    }),
    ...entries("fastify", ["FastifyInstance.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};

function inOptions(at: number, properties: readonly string[]): readonly ArgumentSelector[] {
  return properties.map((property) => ({ at, property }));
}
