import type * as http from "node:http";

export interface Request extends http.IncomingMessage {
  body?: any;
  params?: any;
  query?: any;
  files?: any;
  log: any;
  getRoute(): any;
  path(): string;
  [extension: string]: any;
}
export interface Response extends http.ServerResponse {
  send(...parameters: any[]): any;
  json(...parameters: any[]): any;
  status(code: number): any;
  redirect(...parameters: any[]): void;
  [extension: string]: any;
}
export type Next = any;
export type RequestHandler = (request: Request, response: Response, next: Next) => any;
type Handlers = (RequestHandler | RequestHandler[])[];
type Register = (path: any, ...handlers: Handlers) => any;

export interface Server extends http.Server {
  del: Register;
  get: Register;
  head: Register;
  opts: Register;
  patch: Register;
  post: Register;
  put: Register;
  log: any;
  name: string;
  router: any;
  url: string;
  listen(...parameters: any[]): any;
  param(name: string, handler: RequestHandler): Server;
  pre(...handlers: Handlers): Server;
  use(...handlers: Handlers): Server;
}
export type ServerOptions = any;
export function createServer(options?: ServerOptions): Server;
export const plugins: any;
