import type { EventEmitter } from "node:events";

type Done = (error: any, result?: any) => void;

export interface Channel extends EventEmitter {
  consume(queue: string, onMessage: (message: any) => void, options?: any, done?: Done): void;
  assertQueue(...parameters: any[]): void;
  assertExchange(...parameters: any[]): void;
  bindQueue(...parameters: any[]): void;
  sendToQueue(queue: string, content: Buffer, options?: any): boolean;
  publish(...parameters: any[]): boolean;
  prefetch(count: number, global?: boolean): void;
  ack(message: any, all?: boolean): void;
  nack(message: any, all?: boolean, requeue?: boolean): void;
  close(done: Done): void;
}
export interface ConfirmChannel extends Channel {
  consume(queue: string, onMessage: (message: any) => void, options?: any, done?: Done): void;
}
export interface Connection extends EventEmitter {
  close(done?: Done): void;
  createChannel(done: (error: any, channel: Channel) => void): void;
  createConfirmChannel(done: (error: any, channel: ConfirmChannel) => void): void;
}
export function connect(done: (error: any, connection: Connection) => void): void;
export function connect(url: any, done: (error: any, connection: Connection) => void): void;
export function connect(url: any, options: any, done: (error: any, connection: Connection) => void): void;
