import type { IncomingMessage, Server, ServerResponse } from "node:http";

declare function fastify(options?: any): fastify.FastifyInstance & PromiseLike<fastify.FastifyInstance>;

declare namespace fastify {
  function fastify(options?: any): FastifyInstance & PromiseLike<FastifyInstance>;
  type Done = (error?: any, ...values: any[]) => void;
  type FastifyServerOptions = any;
  type FastifyPluginOptions = any;
  type FastifyError = Error & { statusCode?: number; validation?: any; code: string };
  type FastifySchema = any;
  interface RouteGenericInterface {
    Body?: unknown;
    Querystring?: unknown;
    Params?: unknown;
    Headers?: unknown;
    Reply?: unknown;
  }
  type Part<Generic, Name extends string> = Generic extends { [K in Name]: infer T } ? T : any;
  interface FastifyRequest<Generic = any, A = any, B = any, C = any, D = any, E = any, F = any> {
    readonly id: any;
    readonly raw: IncomingMessage;
    readonly server: FastifyInstance;
    params: Part<Generic, "Params">;
    query: Part<Generic, "Querystring">;
    body: Part<Generic, "Body">;
    headers: IncomingMessage["headers"] & Part<Generic, "Headers">;
    log: any;
    url: string;
    originalUrl: string;
    method: string;
    ip: string;
    ips?: string[];
    hostname: string;
    host: string;
    protocol: string;
    socket: any;
    routeOptions: any;
    user?: any;
    cookies?: any;
    session?: any;
  }
  interface FastifyReply<A = any, B = any, C = any, D = any, E = any, F = any, G = any, H = any> {
    readonly raw: ServerResponse;
    readonly request: FastifyRequest;
    readonly server: FastifyInstance;
    statusCode: number;
    sent: boolean;
    log: any;
    code(status: number): this;
    status(status: number): this;
    send(payload?: any): this;
    header(name: string, value?: any): this;
    headers(values: any): this;
    getHeader(name: string): any;
    getHeaders(): any;
    hasHeader(name: string): boolean;
    removeHeader(name: string): this;
    type(contentType: string): this;
    redirect(url: any, status?: any): this;
    serialize(payload: any): string;
    serializer(serialize: (payload: any) => string): this;
    hijack(): this;
    callNotFound(): this;
    setCookie(name: string, value: string, options?: any): this;
    clearCookie(name: string, options?: any): this;
    view(page: string, data?: any, options?: any): any;
    sendFile(name: string, folder?: string): any;
  }
  type Handler<Generic = any> = (
    this: FastifyInstance,
    request: FastifyRequest<Generic>,
    reply: FastifyReply,
  ) => any;
  type RouteHandlerMethod = Handler;
  type RouteHandler = Handler;
  type Hook = (request: FastifyRequest, reply: FastifyReply, done: Done) => any;
  type PayloadHook = (request: FastifyRequest, reply: FastifyReply, payload: any, done: Done) => any;
  type ErrorHook = (request: FastifyRequest, reply: FastifyReply, error: FastifyError, done: Done) => any;
  type AbortHook = (request: FastifyRequest, done: Done) => any;
  type onRequestHookHandler = Hook;
  type onRequestAsyncHookHandler = Hook;
  type preParsingHookHandler = PayloadHook;
  type preParsingAsyncHookHandler = PayloadHook;
  type preValidationHookHandler = Hook;
  type preValidationAsyncHookHandler = Hook;
  type preHandlerHookHandler = Hook;
  type preHandlerAsyncHookHandler = Hook;
  type preSerializationHookHandler = PayloadHook;
  type preSerializationAsyncHookHandler = PayloadHook;
  type onSendHookHandler = PayloadHook;
  type onSendAsyncHookHandler = PayloadHook;
  type onResponseHookHandler = Hook;
  type onResponseAsyncHookHandler = Hook;
  type onErrorHookHandler = ErrorHook;
  type onErrorAsyncHookHandler = ErrorHook;
  type onTimeoutHookHandler = Hook;
  type onTimeoutAsyncHookHandler = Hook;
  type onRequestAbortHookHandler = AbortHook;
  type onRequestAbortAsyncHookHandler = AbortHook;
  interface RouteShorthandOptions {
    schema?: any;
    config?: any;
    onRequest?: Hook | Hook[];
    preValidation?: Hook | Hook[];
    preHandler?: Hook | Hook[];
    onResponse?: Hook | Hook[];
    onTimeout?: Hook | Hook[];
    preParsing?: PayloadHook | PayloadHook[];
    preSerialization?: PayloadHook | PayloadHook[];
    onSend?: PayloadHook | PayloadHook[];
    onError?: ErrorHook | ErrorHook[];
    onRequestAbort?: AbortHook | AbortHook[];
    errorHandler?: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => any;
    [option: string]: any;
  }
  interface RouteShorthandOptionsWithHandler extends RouteShorthandOptions {
    handler: Handler;
  }
  interface RouteOptions extends RouteShorthandOptions {
    method: string | string[];
    url: string;
    handler: Handler;
  }
  interface Route {
    <Generic = any>(path: string, handler: Handler<Generic>): FastifyInstance;
    <Generic = any>(path: string, options: RouteShorthandOptions, handler: Handler<Generic>): FastifyInstance;
    (path: string, options: RouteShorthandOptionsWithHandler): FastifyInstance;
  }
  type FastifyPluginCallback<Options = any, A = any, B = any, C = any> = (
    instance: FastifyInstance,
    options: Options,
    done: Done,
  ) => void;
  type FastifyPluginAsync<Options = any, A = any, B = any, C = any> = (
    instance: FastifyInstance,
    options: Options,
  ) => Promise<void>;
  type FastifyPlugin<Options = any> = FastifyPluginCallback<Options> | FastifyPluginAsync<Options>;
  interface FastifyInstance<A = any, B = any, C = any, D = any, E = any> {
    readonly server: Server;
    readonly log: any;
    readonly prefix: string;
    get: Route;
    head: Route;
    post: Route;
    put: Route;
    delete: Route;
    options: Route;
    patch: Route;
    all: Route;
    search: Route;
    trace: Route;
    query: Route;
    route(options: RouteOptions): this;
    addHook(name: "preParsing" | "preSerialization" | "onSend", hook: PayloadHook): this;
    addHook(name: "onError", hook: ErrorHook): this;
    addHook(
      name: "onRequest" | "preValidation" | "preHandler" | "onResponse" | "onTimeout",
      hook: Hook,
    ): this;
    addHook(name: string, hook: (...parameters: any[]) => any): this;
    register<Options = any>(
      plugin: (instance: FastifyInstance, options: Options, done: Done) => any,
      options?: any,
    ): this & PromiseLike<undefined>;
    register(plugin: any, options?: any): this & PromiseLike<undefined>;
    decorate(name: string | symbol, value?: any, dependencies?: string[]): this;
    decorateRequest(name: string | symbol, value?: any, dependencies?: string[]): this;
    decorateReply(name: string | symbol, value?: any, dependencies?: string[]): this;
    hasDecorator(name: string | symbol): boolean;
    getDecorator<T = any>(name: string | symbol): T;
    setErrorHandler(
      handler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => any,
    ): this;
    setNotFoundHandler(handler: (request: FastifyRequest, reply: FastifyReply) => any): this;
    setNotFoundHandler(options: any, handler: (request: FastifyRequest, reply: FastifyReply) => any): this;
    addContentTypeParser(contentType: any, ...rest: any[]): this;
    setReplySerializer(serialize: (payload: any, status: number) => string): this;
    setSchemaErrorFormatter(format: (errors: any[], dataVar: string) => Error): this;
    setGenReqId(generate: (request: IncomingMessage) => string): this;
    setChildLoggerFactory(create: (...parameters: any[]) => any): this;
    setSerializerCompiler(compiler: any): this;
    setValidatorCompiler(compiler: any): this;
    addSchema(schema: any): this;
    withTypeProvider<T = any>(): this;
    after(run?: (error?: any) => any): this & PromiseLike<undefined>;
    ready(run?: (error?: any) => any): this & PromiseLike<undefined>;
    close(run?: () => void): Promise<undefined>;
    inject(options?: any, callback?: any): Promise<any>;
    listen(options?: any): Promise<string>;
    listen(options: any, ...rest: any[]): any;
    [decoration: string]: any;
  }
}

export = fastify;
