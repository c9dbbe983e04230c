import type { IncomingMessage, Server as Listener, ServerResponse } from "node:http";

export namespace Lifecycle {
  type Method<Refs = any, R = any> = (request: Request<Refs>, h: ResponseToolkit<Refs>, error?: Error) => R;
  type ReturnValue = any;
  type FailAction = "error" | "log" | "ignore" | Method;
}

export interface Request<Refs = any> {
  readonly raw: { req: IncomingMessage; res: ServerResponse };
  readonly server: Server;
  app: any;
  auth: any;
  headers: any;
  info: any;
  logger: any;
  method: string;
  params: any;
  path: string;
  payload: any;
  plugins: any;
  pre: any;
  query: any;
  response: any;
  state: any;
  url: URL;
  log(tags: string | string[], data?: any): void;
  [decoration: string]: any;
}
export interface ResponseObject {
  code(status: number): this;
  header(name: string, value: string, options?: any): this;
  type(type: string): this;
  takeover(): this;
  [member: string]: any;
}
export interface ResponseToolkit<Refs = any> {
  readonly continue: symbol;
  readonly request: Request<Refs>;
  authenticated(data: any): any;
  unauthenticated(error: Error, data?: any): any;
  response(value?: any): ResponseObject;
  redirect(uri?: string): any;
  state(name: string, value: any, options?: any): void;
  [decoration: string]: any;
}

export interface RouteExtObject {
  method: Lifecycle.Method;
}
type Pre =
  Lifecycle.Method | { method: Lifecycle.Method; assign?: string; failAction?: Lifecycle.FailAction };
export interface RouteOptions<Refs = any> {
  handler?: Lifecycle.Method<Refs> | object;
  pre?: (Pre | Pre[])[];
  ext?: Record<string, RouteExtObject | RouteExtObject[]>;
  validate?: any;
  payload?: any;
  response?: any;
  [option: string]: any;
}
export interface ServerRoute<Refs = any> {
  method: string | string[];
  path: string;
  handler?: Lifecycle.Method<Refs> | object;
  options?: RouteOptions<Refs> | ((server: Server) => RouteOptions<Refs>);
  config?: RouteOptions<Refs>;
  vhost?: any;
  rules?: any;
}
export interface PluginBase<Options = any, Decorations = any> {
  register(server: Server, options: Options): void | Promise<void>;
  [property: string]: any;
}
export type Plugin<Options = any, Decorations = any> = PluginBase<Options, Decorations>;
export type ServerRegisterPluginObject<Options = any> = any;
type Registered = Plugin | { plugin: Plugin | { plugin: Plugin }; options?: any };

export interface ServerAuthSchemeObject {
  authenticate: Lifecycle.Method;
  payload?: Lifecycle.Method;
  response?: Lifecycle.Method;
}
export interface ServerAuth {
  api: any;
  default(options: any): void;
  scheme(name: string, scheme: (server: Server, options?: any) => ServerAuthSchemeObject): void;
  strategy(name: string, scheme: string, options?: any): void;
  test(strategy: string, request: Request): Promise<any>;
  verify(request: Request): Promise<void>;
}
type Extension = { type: string; method: (...parameters: any[]) => any; options?: any };
type Method = { name: string; method: (...parameters: any[]) => any; options?: any };

export class Server<Application = any> {
  constructor(options?: any);
  app: Application;
  readonly auth: ServerAuth;
  readonly events: any;
  readonly info: any;
  readonly listener: Listener;
  readonly methods: any;
  readonly plugins: any;
  readonly settings: any;
  bind(context: object): void;
  cache(options: any): any;
  decorate(type: string, property: string | symbol, method: any, options?: any): void;
  dependency(names: any, after?: (server: Server) => Promise<void>): void;
  expose(...parameters: any[]): void;
  ext(
    event: "onPreStart" | "onPostStart" | "onPreStop" | "onPostStop",
    method: (server: Server) => any,
  ): void;
  ext(event: string, method: Lifecycle.Method, options?: any): void;
  ext(events: Extension | Extension[]): void;
  initialize(): Promise<void>;
  inject(options: any): Promise<any>;
  log(tags: string | string[], data?: any): void;
  method(name: string, method: (...parameters: any[]) => any, options?: any): void;
  method(methods: Method | Method[]): void;
  path(relativeTo: string): void;
  register(plugins: Registered | Registered[], options?: any): Promise<any>;
  route(routes: ServerRoute | ServerRoute[]): void;
  rules(processor: any, options?: any): void;
  start(): Promise<void>;
  state(name: string, options?: any): void;
  stop(options?: any): Promise<void>;
  table(host?: any): any[];
  validator(validator: any): void;
}
export function server(options?: any): Server;
