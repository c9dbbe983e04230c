import type * as Koa from "koa";

declare function compose(middleware: Koa.Middleware[]): Koa.Middleware;
declare namespace compose {
  type Middleware<T = any> = Koa.Middleware;
  type ComposedMiddleware<T = any> = Koa.Middleware;
}
export = compose;
