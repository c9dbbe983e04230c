import type { IncomingMessage, Server, ServerResponse } from "node:http";

declare function express(): express.Express;

declare namespace express {
  type Query = any;
  type ParamsDictionary = any;
  interface Request<
    P = any,
    ResBody = any,
    ReqBody = any,
    ReqQuery = any,
    Locals = any,
  > extends IncomingMessage {
    readonly app: Application;
    params: P;
    query: ReqQuery;
    body: ReqBody;
    cookies: any;
    signedCookies: any;
    session: any;
    user?: any;
    file?: any;
    files?: any;
    ip: string | undefined;
    ips: string[];
    hostname: string;
    host: string;
    protocol: string;
    secure: boolean;
    path: string;
    baseUrl: string;
    originalUrl: string;
    url: string;
    xhr: boolean;
    fresh: boolean;
    stale: boolean;
    subdomains: string[];
    res?: Response<ResBody, Locals>;
    next?: NextFunction;
    get(name: string): string | undefined;
    header(name: string): string | undefined;
    accepts(...types: any[]): any;
    acceptsCharsets(...types: any[]): any;
    acceptsEncodings(...types: any[]): any;
    acceptsLanguages(...types: any[]): any;
    is(type: string | string[]): string | false | null;
    range(size: number, options?: object): any;
    param(name: string, fallback?: any): any;
  }
  interface Response<ResBody = any, Locals = any> extends ServerResponse {
    readonly app: Application;
    readonly req: any;
    locals: Locals & Record<string, any>;
    status(code: number): this;
    sendStatus(code: number): this;
    send(body?: ResBody): this;
    json(body?: ResBody): this;
    jsonp(body?: ResBody): this;
    sendFile(path: string, ...rest: any[]): void;
    download(path: string, ...rest: any[]): void;
    contentType(type: string): this;
    type(type: string): this;
    format(object: any): this;
    attachment(filename?: string): this;
    set(field: any, value?: any): this;
    header(field: any, value?: any): this;
    get(field: string): string | undefined;
    cookie(name: string, value: any, options?: object): this;
    clearCookie(name: string, options?: object): this;
    location(url: string): this;
    links(links: any): this;
    redirect(...parameters: any[]): void;
    render(view: string, ...rest: any[]): void;
    vary(field: string): this;
    append(field: string, value?: string | string[]): this;
  }
  type NextFunction = (error?: any) => void;
  interface RequestHandler<P = any, ResBody = any, ReqBody = any, ReqQuery = any, Locals = any> {
    (
      request: Request<P, ResBody, ReqBody, ReqQuery, Locals>,
      response: Response<ResBody, Locals>,
      next: NextFunction,
    ): unknown;
  }
  type Handler = RequestHandler;
  type ErrorRequestHandler<P = any, ResBody = any, ReqBody = any, ReqQuery = any, Locals = any> = (
    error: any,
    request: Request<P, ResBody, ReqBody, ReqQuery, Locals>,
    response: Response<ResBody, Locals>,
    next: NextFunction,
  ) => unknown;
  type RequestParamHandler = (
    request: Request,
    response: Response,
    next: NextFunction,
    value: any,
    name: string,
  ) => unknown;
  type PathParams = string | RegExp | (string | RegExp)[];
  /** The overload of plain handlers comes first, so that a handler written in place gets its parameters' types. */
  interface Register<Owner> {
    <P = any, ResBody = any, ReqBody = any, ReqQuery = any, Locals = any>(
      path: PathParams,
      ...handlers: RequestHandler<P, ResBody, ReqBody, ReqQuery, Locals>[]
    ): Owner;
    (
      path: PathParams,
      ...handlers: (RequestHandler | ErrorRequestHandler | RequestHandler[] | IRouter)[]
    ): Owner;
    (path: PathParams, ...handlers: any[]): Owner;
  }
  interface Use<Owner> {
    <P = any, ResBody = any, ReqBody = any, ReqQuery = any, Locals = any>(
      path: PathParams,
      ...handlers: RequestHandler<P, ResBody, ReqBody, ReqQuery, Locals>[]
    ): Owner;
    <P = any, ResBody = any, ReqBody = any, ReqQuery = any, Locals = any>(
      ...handlers: RequestHandler<P, ResBody, ReqBody, ReqQuery, Locals>[]
    ): Owner;
    (handler: ErrorRequestHandler): Owner;
    (...handlers: any[]): Owner;
  }
  interface RegisterOnRoute<Owner> {
    <P = any, ResBody = any, ReqBody = any, ReqQuery = any, Locals = any>(
      ...handlers: RequestHandler<P, ResBody, ReqBody, ReqQuery, Locals>[]
    ): Owner;
    (...handlers: any[]): Owner;
  }
  interface IRoute {
    readonly path: string;
    get: RegisterOnRoute<this>;
    post: RegisterOnRoute<this>;
    put: RegisterOnRoute<this>;
    delete: RegisterOnRoute<this>;
    patch: RegisterOnRoute<this>;
    options: RegisterOnRoute<this>;
    head: RegisterOnRoute<this>;
    all: RegisterOnRoute<this>;
  }
  interface IRouter extends RequestHandler {
    /** With a name alone an application answers one of its settings. */
    get: Register<this> & ((setting: string) => any);
    post: Register<this>;
    put: Register<this>;
    delete: Register<this>;
    patch: Register<this>;
    options: Register<this>;
    head: Register<this>;
    all: Register<this>;
    use: Use<this>;
    param(name: string | string[], handler: RequestParamHandler): this;
    route(path: PathParams): IRoute;
    readonly stack: any[];
  }
  interface Router extends IRouter {}
  interface Application extends IRouter {
    (request: Request | IncomingMessage, response: Response | ServerResponse): any;
    listen(...parameters: any[]): Server;
    set(setting: string, value: any): this;
    enable(setting: string): this;
    disable(setting: string): this;
    enabled(setting: string): boolean;
    disabled(setting: string): boolean;
    engine(extension: string, render: Function): this;
    render(view: string, ...rest: any[]): void;
    on(event: string, listener: (...parameters: any[]) => void): this;
    path(): string;
    locals: Record<string, any>;
    mountpath: string | string[];
    settings: any;
    router: any;
  }
  interface Express extends Application {
    request: Request;
    response: Response;
  }
  function Router(options?: object): Router;
  function json(options?: object): RequestHandler;
  function raw(options?: object): RequestHandler;
  function text(options?: object): RequestHandler;
  function urlencoded(options?: object): RequestHandler;
  var application: Application;
  var request: Request;
  var response: Response;
  var static: (root: string, options?: object) => RequestHandler;
}

export = express;
