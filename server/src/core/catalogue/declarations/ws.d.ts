import type { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

type Self = WebSocket;
declare const Self: typeof WebSocket;

declare class WebSocket extends EventEmitter {
  constructor(address: any, ...options: any[]);
  static readonly OPEN: 1;
  static readonly CLOSED: 3;
  readonly readyState: number;
  readonly url: string;
  readonly protocol: string;
  binaryType: string;
  onopen: ((event: any) => void) | null;
  onerror: ((event: any) => void) | null;
  onclose: ((event: any) => void) | null;
  onmessage: ((event: any) => void) | null;
  close(code?: number, data?: any): void;
  ping(...parameters: any[]): void;
  pong(...parameters: any[]): void;
  send(data: any, ...options: any[]): void;
  terminate(): void;
  addEventListener(type: string, listener: (event: any) => void, options?: any): void;
  removeEventListener(type: string, listener: (event: any) => void): void;
  on(event: "message", listener: (this: WebSocket, data: any, isBinary: boolean) => void): this;
  on(event: string, listener: (this: WebSocket, ...parameters: any[]) => void): this;
  once(event: string, listener: (this: WebSocket, ...parameters: any[]) => void): this;
}

declare namespace WebSocket {
  type RawData = any;
  type Data = any;
  class Server extends EventEmitter {
    constructor(options?: any, listening?: () => void);
    readonly options: any;
    readonly path: string;
    readonly clients: Set<Self>;
    address(): any;
    close(closed?: (error?: Error) => void): void;
    handleUpgrade(
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      upgraded: (socket: Self, request: IncomingMessage) => void,
    ): void;
    on(event: "connection", listener: (this: Server, socket: Self, request: IncomingMessage) => void): this;
    on(event: string, listener: (this: Server, ...parameters: any[]) => void): this;
    once(event: "connection", listener: (this: Server, socket: Self, request: IncomingMessage) => void): this;
    once(event: string, listener: (this: Server, ...parameters: any[]) => void): this;
  }
  const WebSocketServer: typeof Server;
  type WebSocketServer = Server;
  function createWebSocketStream(socket: Self, options?: any): Duplex;
  const WebSocket: typeof Self;
  type WebSocket = Self;
}

export = WebSocket;
