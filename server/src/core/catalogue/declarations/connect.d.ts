import type * as http from "node:http";

declare function createServer(): createServer.Server;
declare namespace createServer {
  type NextFunction = (error?: any) => void;
  type SimpleHandleFunction = (request: http.IncomingMessage, response: http.ServerResponse) => void;
  type NextHandleFunction = (
    request: http.IncomingMessage,
    response: http.ServerResponse,
    next: NextFunction,
  ) => void;
  type ErrorHandleFunction = (
    error: any,
    request: http.IncomingMessage,
    response: http.ServerResponse,
    next: NextFunction,
  ) => void;
  type HandleFunction = SimpleHandleFunction | NextHandleFunction | ErrorHandleFunction;
  interface Server extends NodeJS.EventEmitter {
    (request: http.IncomingMessage, response: http.ServerResponse, next?: Function): void;
    use(handler: NextHandleFunction): Server;
    use(route: string, handler: NextHandleFunction): Server;
    use(...handlers: any[]): Server;
    listen(...parameters: any[]): http.Server;
  }
}
export = createServer;
