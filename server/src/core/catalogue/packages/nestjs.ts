import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const ROUTES = [
  ...["Get", "Post", "Put", "Delete", "Patch", "Options", "Head", "All", "Search", "Sse"],
  ...["Propfind", "Proppatch", "Mkcol", "Copy", "Move", "Lock", "Unlock"],
];

const LISTENS = [
  "INestApplication.listen",
  "INestApplication.startAllMicroservices",
  "INestMicroservice.listen",
];

/** What makes a class a part of the container: Nest calls its hooks also where it implements no interface. */
const PARTS = ["Injectable", "Controller", "Module", "Catch"];
const STARTING = ["onModuleInit", "onApplicationBootstrap"];
const CLOSING = ["onModuleDestroy", "beforeApplicationShutdown", "onApplicationShutdown"];

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
  awaits: true,
};

/** What a request passes on its way to a controller and back: a class of the application implements these. */
const aroundRequests = (name: string, member: string, entry: string): EntryRow => ({
  ...request,
  symbol: `@nestjs/common#${name}`,
  calls: { members: [member] },
  entry,
});

/** The same, given by its class or an instance: `@UseGuards(KeyGuard)`, `app.useGlobalPipes(new TrimPipe())`. */
const enhancer = (names: readonly string[], member: string, entry: string): readonly EntryRow[] =>
  entries("@nestjs/common", names, {
    ...request,
    calls: { arguments: [0, 1, 2, 3].map((at) => ({ at, property: member })) },
    entry,
  });

/** What Nest calls once: before the application listens, or while it shuts down. */
const once = (name: string, member: string, runs: "startup" | "exit"): EntryRow => ({
  symbol: `@nestjs/common#${name}`,
  calls: { members: [member] },
  runs,
  entry: `${member} hook`,
});

export const nestjs: CataloguePart = {
  entries: [
    ...entries("@nestjs/common", ROUTES, { ...request, calls: { decorated: "method" }, label: 0 }),
    aroundRequests("CanActivate", "canActivate", "guard"),
    aroundRequests("NestInterceptor", "intercept", "interceptor"),
    aroundRequests("PipeTransform", "transform", "pipe"),
    aroundRequests("ExceptionFilter", "catch", "exception filter"),
    aroundRequests("NestMiddleware", "use", "middleware"),
    once("OnModuleInit", "onModuleInit", "startup"),
    once("OnApplicationBootstrap", "onApplicationBootstrap", "startup"),
    once("NestModule", "configure", "startup"),
    once("OnModuleDestroy", "onModuleDestroy", "exit"),
    once("BeforeApplicationShutdown", "beforeApplicationShutdown", "exit"),
    once("OnApplicationShutdown", "onApplicationShutdown", "exit"),
    ...entries("@nestjs/common", PARTS, {
      calls: { decorated: "class", members: STARTING },
      runs: "startup",
      entry: "start-up hook",
    }),
    ...entries("@nestjs/common", PARTS, {
      calls: { decorated: "class", members: CLOSING },
      runs: "exit",
      entry: "closing hook",
    }),
    ...entries("@nestjs/common", ["Catch"], {
      ...request,
      calls: { decorated: "class", members: ["catch"] },
      entry: "exception filter",
    }),
    ...entries("@nestjs/common", ["createParamDecorator"], {
      ...request,
      calls: { arguments: [0] },
      entry: "parameter decorator",
    }),
    ...entries("@nestjs/common", ["MiddlewareConsumer.apply", "INestApplication.use"], {
      ...request,
      calls: { arguments: ["functions"] },
      entry: "middleware",
    }),
    ...enhancer(["UseGuards", "INestApplication.useGlobalGuards"], "canActivate", "guard"),
    ...enhancer(["UseInterceptors", "INestApplication.useGlobalInterceptors"], "intercept", "interceptor"),
    ...enhancer(["UsePipes", "INestApplication.useGlobalPipes"], "transform", "pipe"),
    ...enhancer(["UseFilters", "INestApplication.useGlobalFilters"], "catch", "exception filter"),
    ...entries("@nestjs/common", LISTENS, {
      calls: { arguments: ["functions"] },
      runs: "later",
      entry: "listening callback",
      serves: true,
    }),
  ],
};
