type Listener = (event: any) => any;

export class App {
  constructor(options?: any);
  readonly client: any;
  readonly logger: any;
  receiver: any;
  init(): Promise<void>;
  use(handle: Listener): this;
  assistant(assistant: any): this;
  function(id: string, ...listeners: any[]): this;
  start(...options: any[]): Promise<any>;
  stop(...options: any[]): Promise<any>;
  event(name: string | RegExp, ...listeners: Listener[]): void;
  message(...patternsOrListeners: any[]): void;
  shortcut(id: any, ...listeners: Listener[]): void;
  action(id: any, ...listeners: Listener[]): void;
  command(name: string | RegExp, ...listeners: Listener[]): void;
  options(id: any, ...listeners: Listener[]): void;
  view(id: any, ...listeners: Listener[]): void;
  error(handler: (error: any) => any): void;
  processEvent(event: any): Promise<void>;
}
export class ExpressReceiver {
  constructor(options: any);
  readonly app: any;
  readonly router: any;
}
export type AllMiddlewareArgs = any;
export type SlackCommandMiddlewareArgs = any;
export const LogLevel: any;
