import { stringAt } from "../argument.ts";
import type { CataloguePart, Condition, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const VERBS = ["get", "head", "post", "put", "delete", "options", "patch", "all", "search", "trace", "query"];
const ROUTE_HOOKS = [
  ...["onRequest", "preParsing", "preValidation", "preHandler", "preSerialization"],
  ...["onSend", "onResponse", "onError", "onTimeout", "onRequestAbort"],
];
/** Of a route, beside its hooks. */
const ROUTE_FUNCTIONS = ["handler", ...ROUTE_HOOKS, "errorHandler", "childLoggerFactory"];
const STARTING = ["onReady", "onListen", "onRoute", "onRegister"];
const CLOSING = ["onClose", "preClose"];

/** The folders that `@fastify/autoload` is asked to load, by custom. */
const AUTOLOADED = ["**/{plugins,routes,services,modules}/**/*.{js,cjs,mjs,ts,cts,mts}"];

const hookIs =
  (names: readonly string[]): Condition =>
  (call) =>
    names.includes(stringAt(call, 0) ?? "");

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};
const plugin: Omit<EntryRow, "symbol" | "calls"> = { runs: "startup", entry: "plugin", awaits: true };
const hook = { calls: { arguments: [1] }, awaits: true } as const;

const hookTypes = ROUTE_HOOKS.flatMap((name) => [`${name}HookHandler`, `${name}AsyncHookHandler`]);

/** What a plugin is given, and what a handler is. */
const instance = [["fastify#FastifyInstance"]];
const exchange = [["fastify#FastifyRequest"], ["fastify#FastifyReply"]];

export const fastify: CataloguePart = {
  gives: {
    "fastify#default": ["fastify#FastifyInstance"],
    "fastify#fastify": ["fastify#FastifyInstance"],
    "fastify#FastifyInstance.withTypeProvider": ["fastify#FastifyInstance"],
  },
  adds: {
    "fastify#FastifyInstance.decorate": "fastify#FastifyInstance",
    "fastify#FastifyInstance.decorateRequest": "fastify#FastifyRequest",
    "fastify#FastifyInstance.decorateReply": "fastify#FastifyReply",
  },
  entries: [
    ...entries(
      "fastify",
      VERBS.map((verb) => `FastifyInstance.${verb}`),
      {
        ...request,
        calls: { arguments: ["functions", ...inOptions(1, ROUTE_FUNCTIONS)] },
        label: 0,
        passes: exchange,
      },
    ),
    ...entries("fastify", ["FastifyInstance.route"], {
      ...request,
      calls: { arguments: inOptions(0, ROUTE_FUNCTIONS) },
      label: { at: 0, property: "url", verb: "method" },
      passes: exchange,
    }),
    ...entries("fastify", ["FastifyInstance.addHook"], {
      ...request,
      ...hook,
      entry: "request hook",
      label: 0,
      when: (call) => !hookIs([...STARTING, ...CLOSING])(call),
    }),
    ...entries("fastify", ["FastifyInstance.addHook"], {
      ...hook,
      runs: "startup",
      entry: "start-up hook",
      label: 0,
      when: hookIs(STARTING),
    }),
    ...entries("fastify", ["FastifyInstance.addHook"], {
      ...hook,
      runs: "exit",
      entry: "closing hook",
      label: 0,
      when: hookIs(CLOSING),
    }),
    ...entries("fastify", ["FastifyInstance.setErrorHandler", "FastifyInstance.setNotFoundHandler"], {
      ...request,
      calls: { arguments: ["functions", ...inOptions(0, ROUTE_HOOKS)] },
    }),
    ...entries("fastify", ["FastifyInstance.addContentTypeParser"], {
      ...request,
      calls: { arguments: ["last"] },
      entry: "body parser",
    }),
    ...entries(
      "fastify",
      ["setReplySerializer", "setSchemaErrorFormatter", "setGenReqId", "setChildLoggerFactory"].map(
        (name) => `FastifyInstance.${name}`,
      ),
      { runs: "later", hot: true, calls: { arguments: [0] }, entry: "request hook" },
    ),
    ...entries("fastify", ["default", "fastify"], {
      runs: "later",
      hot: true,
      calls: {
        arguments: inOptions(0, ["genReqId", "rewriteUrl", "frameworkErrors", "clientErrorHandler"]),
      },
      entry: "request hook",
    }),
    ...entries("fastify", ["RouteHandlerMethod", "RouteHandler", ...hookTypes], {
      ...request,
      calls: { declared: "function" },
    }),
    ...entries("fastify", ["FastifyRequest", "FastifyReply"], {
      ...request,
      calls: { takes: "parameter" },
    }),
    ...entries("fastify", ["RouteOptions"], { ...request, calls: { members: ROUTE_FUNCTIONS } }),
    ...entries("fastify", ["FastifyInstance.register"], {
      ...plugin,
      calls: { arguments: [0] },
      passes: instance,
    }),
    ...entries("fastify-plugin", ["default", "fastifyPlugin"], {
      ...plugin,
      calls: { arguments: [0] },
      passes: instance,
    }),
    {
      ...plugin,
      symbol: "@fastify/autoload#",
      calls: { exports: ["default"], files: AUTOLOADED },
      dependsOn: ["@fastify/autoload", "fastify-autoload"],
      passes: instance,
    },
    ...entries("fastify", ["FastifyPluginCallback", "FastifyPluginAsync", "FastifyPlugin"], {
      ...plugin,
      calls: { declared: "function" },
    }),
    ...entries("fastify", ["FastifyInstance"], { ...plugin, calls: { takes: "parameter" } }),
    ...entries("fastify", ["FastifyInstance.after", "FastifyInstance.ready"], {
      calls: { arguments: [0] },
      runs: "startup",
      entry: "start-up hook",
      awaits: true,
    }),
    ...entries(
      "fastify",
      ["setValidatorCompiler", "setSerializerCompiler"].map((name) => `FastifyInstance.${name}`),
      {
        calls: { arguments: [0] },
        runs: "startup",
        entry: "schema compiler",
      },
    ),
    ...entries("fastify", ["FastifyInstance.listen"], {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};
