/** What the modules around Nest call: resolvers, gateways, messages, jobs, timers, events, commands and strategies. */
import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};
const message: Omit<EntryRow, "symbol" | "calls"> = { ...request, entry: "message handler" };
const job: Omit<EntryRow, "symbol" | "calls"> = { ...request, entry: "job" };
const listener: Omit<EntryRow, "symbol"> = {
  calls: { decorated: "method" },
  runs: "later",
  entry: "event listener",
  label: 0,
};

const QUEUE_EVENTS = [
  ...["Error", "Waiting", "Active", "Stalled", "Progress", "Completed", "Failed", "Paused", "Resumed"],
  "Cleaned",
];

const gateways: readonly EntryRow[] = [
  ...entries("@nestjs/websockets", ["SubscribeMessage"], {
    ...message,
    calls: { decorated: "method" },
    label: 0,
  }),
  ...entries("@nestjs/websockets", ["WebSocketGateway"], {
    ...message,
    calls: { decorated: "class", members: ["handleConnection", "handleDisconnect"] },
    entry: "connection handler",
  }),
  ...entries("@nestjs/websockets", ["WebSocketGateway"], {
    calls: { decorated: "class", members: ["afterInit", "onModuleInit", "onApplicationBootstrap"] },
    runs: "startup",
    entry: "start-up hook",
  }),
];

const resolvers: readonly EntryRow[] = [
  ...entries("@nestjs/graphql", ["Query", "Mutation", "Subscription", "ResolveField", "ResolveReference"], {
    ...request,
    calls: { decorated: "method" },
    entry: "resolver",
    label: 0,
  }),
  ...entries("@nestjs/graphql", ["Subscription"], {
    ...message,
    calls: { arguments: [0, 1].flatMap((at) => inOptions(at, ["filter", "resolve"])) },
    entry: "resolver",
  }),
  ...entries("@nestjs/graphql", ["CustomScalar"], {
    ...request,
    calls: { members: ["parseValue", "parseLiteral", "serialize"] },
    entry: "scalar",
  }),
  ...entries("@nestjs/graphql", ["GraphQLModule.forRoot"], {
    ...request,
    calls: { arguments: inOptions(0, ["context", "formatError"]) },
    entry: "request hook",
  }),
];

const jobs: readonly EntryRow[] = [
  ...entries("@nestjs/bull", ["Process"], { ...job, calls: { decorated: "method" }, label: 0 }),
  ...entries(
    "@nestjs/bull",
    ["OnQueueEvent", ...["OnQueue", "OnGlobalQueue"].flatMap((on) => QUEUE_EVENTS.map((name) => on + name))],
    listener,
  ),
  ...entries("@nestjs/bullmq", ["WorkerHost"], { ...job, calls: { members: ["process"] } }),
  ...entries("@nestjs/bullmq", ["OnWorkerEvent", "OnQueueEvent"], listener),
  ...entries("@nestjs/schedule", ["Cron", "Interval", "Timeout"], { ...listener, entry: "timer" }),
  ...entries("@nestjs/event-emitter", ["OnEvent"], listener),
];

const commands: readonly EntryRow[] = [
  ...entries("@nestjs/cqrs", ["CommandHandler", "QueryHandler"], {
    ...request,
    calls: { decorated: "class", members: ["execute"] },
    entry: "command",
  }),
  ...entries("@nestjs/cqrs", ["EventsHandler"], {
    ...listener,
    calls: { decorated: "class", members: ["handle"] },
  }),
];

/** What is read to know how to start: `ConfigModule.forRoot({ load: [database] })`. */
const configuration: readonly EntryRow[] = [
  ...entries("@nestjs/config", ["registerAs"], {
    calls: { arguments: [1] },
    runs: "startup",
    entry: "configuration factory",
  }),
  ...entries("@nestjs/config", ["ConfigModule.forRoot", "ConfigModule.forFeature"], {
    calls: { arguments: [0, ...inOptions(0, ["load", "validate", "parser"])] },
    runs: "startup",
    entry: "configuration factory",
  }),
];

export const nestjsModules: CataloguePart = {
  entries: [
    ...gateways,
    ...resolvers,
    ...jobs,
    ...commands,
    ...configuration,
    ...entries(
      "@nestjs/microservices",
      ["MessagePattern", "EventPattern", "GrpcMethod", "GrpcStreamMethod", "GrpcStreamCall"],
      { ...message, calls: { decorated: "method" }, label: 0 },
    ),
    ...entries("@nestjs/passport", ["PassportStrategy()"], {
      ...request,
      calls: { members: ["validate"] },
      entry: "authentication",
    }),
  ],
};
