import type { EventEmitter } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

type Self = Application;

declare class Application<State = {}, Context = {}> {
  constructor(options?: any);
  proxy: boolean;
  env: string;
  keys: any;
  context: any;
  middleware: any[];
  use<S = {}, C = {}>(middleware: Application.Middleware<S, C>): this;
  listen(...parameters: any[]): Server;
  callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  on: EventEmitter["on"];
  emit: EventEmitter["emit"];
}

declare namespace Application {
  type Application = Self;
  type Next = () => Promise<any>;
  type Middleware<State = {}, Ctx = {}> = (context: Context & Ctx, next: Next) => any;
  interface Context {
    readonly app: Self;
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    request: Request;
    response: Response;
    state: any;
    params: any;
    query: any;
    body: any;
    status: number;
    message: string;
    type: string;
    length: number;
    method: string;
    url: string;
    originalUrl: string;
    path: string;
    host: string;
    hostname: string;
    ip: string;
    headers: any;
    header: any;
    cookies: any;
    session: any;
    get(name: string): string;
    set(name: any, value?: any): void;
    append(name: string, value: any): void;
    redirect(url: string): void;
    attachment(name?: string): void;
    throw(...parameters: any[]): never;
    assert(value: any, ...parameters: any[]): void;
    render(view: string, data?: any): Promise<any>;
    [extension: string]: any;
  }
  type ParameterizedContext<State = {}, Ctx = {}, Body = any> = Context & Ctx;
  type DefaultState = {};
  type DefaultContext = {};
  type Request = any;
  type Response = any;
}

export = Application;
