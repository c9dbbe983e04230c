export interface Request<Event = any, Result = any> {
  event: Event;
  context: any;
  response: Result | null;
  error: any;
  internal: any;
}
type Middleware = (request: Request) => any;
export interface MiddlewareObj<Event = any, Result = any, Failure = any, Context = any, Internal = any> {
  before?: Middleware;
  after?: Middleware;
  onError?: Middleware;
  name?: string;
}
export interface MiddyfiedHandler<Event = any, Result = any, Failure = any, Context = any, Internal = any> {
  (event: Event, context: any, ...rest: any[]): any;
  use(middleware: MiddlewareObj | MiddlewareObj[]): this;
  before(middleware: Middleware): this;
  after(middleware: Middleware): this;
  onError(middleware: Middleware): this;
  handler(handler: (event: any, context: any, options: any) => any): this;
}
export default function middy<Event = any, Result = any>(
  handler?: ((event: any, context: any, options: any) => any) | object,
  plugin?: any,
): MiddyfiedHandler<Event, Result>;
