import type * as Koa from "koa";

type Handler = (context: Koa.Context, next: Koa.Next) => any;

interface Register<Owner> {
  (path: string | RegExp | string[], ...handlers: Handler[]): Owner;
  (name: string, path: string | RegExp, ...handlers: Handler[]): Owner;
}

export class Router<State = any, Context = any> {
  constructor(options?: any);
  get: Register<this>;
  post: Register<this>;
  put: Register<this>;
  delete: Register<this>;
  del: Register<this>;
  patch: Register<this>;
  options: Register<this>;
  head: Register<this>;
  all: Register<this>;
  use(...handlers: Handler[]): this;
  use(path: string | string[] | RegExp, ...handlers: Handler[]): this;
  param(name: string, handler: (value: string, context: Koa.Context, next: Koa.Next) => any): this;
  prefix(prefix: string): this;
  register(path: string | string[] | RegExp, methods: string[], middleware: Handler | Handler[]): any;
  routes(): Handler;
  middleware(): Handler;
  allowedMethods(options?: any): Handler;
}
export namespace Router {
  type Middleware = Handler;
  type ParamMiddleware = (value: string, context: Koa.Context, next: Koa.Next) => any;
  type RouterContext = Koa.Context;
}
export type Middleware = Handler;
export type RouterContext = Koa.Context;
export type RouterMiddleware = Handler;
export type ParamMiddleware = Router.ParamMiddleware;
export default Router;
