export interface H3Event<T = any> {
  readonly node: any;
  readonly req: any;
  readonly context: any;
  [member: string]: any;
}
type Handler = (event: H3Event) => any;
type HandlerObject = { handler: Handler; onRequest?: any; onBeforeResponse?: any; [option: string]: any };
export type EventHandler<Request = any, Response = any> = Handler;
export function defineEventHandler(handler: Handler | HandlerObject): EventHandler;
export function eventHandler(handler: Handler | HandlerObject): EventHandler;
export function defineHandler(handler: Handler | HandlerObject): EventHandler;
export function defineMiddleware(handler: (event: H3Event, next: () => any) => any): any;

interface Register<Owner> {
  (path: string, handler: Handler, options?: any): Owner;
}
export class H3 {
  constructor(options?: any);
  all: Register<this>;
  delete: Register<this>;
  get: Register<this>;
  head: Register<this>;
  options: Register<this>;
  patch: Register<this>;
  post: Register<this>;
  put: Register<this>;
  on(method: string, path: string, handler: Handler, options?: any): this;
  use(handler: any, options?: any): this;
  use(path: string, handler: any, options?: any): this;
}
export type App = H3;
export type Router = H3;
export function createApp(options?: any): H3;
export function createRouter(options?: any): H3;
