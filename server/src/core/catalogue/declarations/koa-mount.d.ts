import type * as Koa from "koa";

declare function mount(prefix: string, middleware: Koa | Koa.Middleware): Koa.Middleware;
declare function mount(middleware: Koa | Koa.Middleware): Koa.Middleware;
declare namespace mount {}
export = mount;
