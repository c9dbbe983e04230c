import type { RequestHandler } from "express";

declare function wrap(handler: (...parameters: Parameters<RequestHandler>) => any): RequestHandler;
declare namespace wrap {}
export = wrap;
