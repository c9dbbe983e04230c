export interface Context<E = any, P = any, I = any> {
  readonly req: any;
  readonly res: Response;
  env: any;
  var: any;
  get(key: string): any;
  set(key: string, value: any): void;
  status(status: number): void;
  header(name: string, value?: string, options?: any): void;
  body(...parameters: any[]): Response;
  text(...parameters: any[]): Response;
  json(...parameters: any[]): Response;
  html(...parameters: any[]): Response | Promise<Response>;
  redirect(location: string, status?: number): Response;
  notFound(): Response | Promise<Response>;
  [member: string]: any;
}
export type Next = () => Promise<void>;
export type Handler<E = any, P = any, I = any, R = any> = (context: Context, next: Next) => any;
export type MiddlewareHandler<E = any, P = any, I = any, R = any> = (context: Context, next: Next) => any;
export type ErrorHandler<E = any> = (error: Error, context: Context) => any;
export type NotFoundHandler<E = any> = (context: Context) => any;

interface Register<Owner> {
  (...handlers: Handler[]): Owner;
  (path: string, ...handlers: Handler[]): Owner;
}
export class Hono<E = any, S = any, B = any> {
  constructor(options?: any);
  get: Register<this>;
  post: Register<this>;
  put: Register<this>;
  delete: Register<this>;
  options: Register<this>;
  patch: Register<this>;
  all: Register<this>;
  use: Register<this>;
  on(method: string | string[], path: string | string[], ...handlers: Handler[]): this;
  onError(handler: ErrorHandler): this;
  notFound(handler: NotFoundHandler): this;
  route(path: string, app?: Hono): this;
  basePath(path: string): this;
  mount(path: string, handler: (request: Request, ...parameters: any[]) => any, options?: any): this;
  fetch(request: Request, ...rest: any[]): Response | Promise<Response>;
  request(input: any, ...rest: any[]): Response | Promise<Response>;
}
