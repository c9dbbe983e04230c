import type { EventEmitter } from "node:events";

declare function create(server?: any, options?: any): create.Server;

declare namespace create {
  type Next = (error?: Error) => void;
  interface Broadcast {
    emit(event: string, ...parameters: any[]): boolean;
    to(room: any): Broadcast;
    in(room: any): Broadcast;
    except(room: any): Broadcast;
    timeout(milliseconds: number): Broadcast;
    readonly volatile: Broadcast;
    readonly local: Broadcast;
    fetchSockets(): Promise<any[]>;
    disconnectSockets(close?: boolean): void;
    socketsJoin(room: any): void;
    socketsLeave(room: any): void;
  }
  class Socket<Listen = any, Emit = any, Inner = any, Data = any> extends EventEmitter {
    readonly id: string;
    readonly nsp: Namespace;
    readonly handshake: any;
    readonly rooms: Set<string>;
    readonly request: any;
    readonly client: any;
    readonly conn: any;
    readonly connected: boolean;
    readonly broadcast: Broadcast;
    readonly volatile: Broadcast;
    data: any;
    on(event: string, listener: (...parameters: any[]) => void): this;
    once(event: string, listener: (...parameters: any[]) => void): this;
    use(handle: (event: any[], next: Next) => void): this;
    onAny(listener: (...parameters: any[]) => void): this;
    onAnyOutgoing(listener: (...parameters: any[]) => void): this;
    emit(event: string, ...parameters: any[]): boolean;
    emitWithAck(event: string, ...parameters: any[]): Promise<any>;
    to(room: any): Broadcast;
    in(room: any): Broadcast;
    except(room: any): Broadcast;
    timeout(milliseconds: number): any;
    join(room: any): Promise<void> | void;
    leave(room: any): Promise<void> | void;
    disconnect(close?: boolean): this;
  }
  class Namespace<Listen = any, Emit = any, Inner = any, Data = any> extends EventEmitter {
    readonly name: string;
    readonly sockets: Map<string, Socket>;
    on(event: "connection" | "connect", listener: (socket: Socket) => void): this;
    on(event: string, listener: (...parameters: any[]) => void): this;
    once(event: string, listener: (...parameters: any[]) => void): this;
    use(handle: (socket: Socket, next: Next) => void): this;
    emit(event: string, ...parameters: any[]): boolean;
    to(room: any): Broadcast;
    in(room: any): Broadcast;
    except(room: any): Broadcast;
    fetchSockets(): Promise<any[]>;
    disconnectSockets(close?: boolean): void;
  }
  class Server<Listen = any, Emit = any, Inner = any, Data = any> extends Namespace {
    constructor(server?: any, options?: any);
    readonly sockets: Namespace & Map<string, Socket>;
    readonly engine: any;
    of(name: any, connected?: (socket: Socket) => void): Namespace;
    listen(server: any, options?: any): this;
    attach(server: any, options?: any): this;
    close(closed?: (error?: Error) => void): any;
    on(event: "connection" | "connect", listener: (socket: Socket) => void): this;
    on(event: string, listener: (...parameters: any[]) => void): this;
    once(event: string, listener: (...parameters: any[]) => void): this;
    use(handle: (socket: Socket, next: Next) => void): this;
  }
  type ServerOptions = any;
  type ExtendedError = Error & { data?: any };
  type RemoteSocket = any;
  type DefaultEventsMap = any;
}

export = create;
