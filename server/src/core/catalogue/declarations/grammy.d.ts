type Handler = (context: any, next: () => Promise<void>) => unknown;

export type Context = any;
export class Composer<C = any> {
  constructor(...handlers: any[]);
  use(...handlers: (Handler | object)[]): Composer<C>;
  on(filter: any, ...handlers: (Handler | object)[]): Composer<C>;
  hears(trigger: any, ...handlers: (Handler | object)[]): Composer<C>;
  command(command: any, ...handlers: (Handler | object)[]): Composer<C>;
  reaction(reaction: any, ...handlers: (Handler | object)[]): Composer<C>;
  chatType(type: any, ...handlers: (Handler | object)[]): Composer<C>;
  callbackQuery(trigger: any, ...handlers: (Handler | object)[]): Composer<C>;
  gameQuery(trigger: any, ...handlers: (Handler | object)[]): Composer<C>;
  inlineQuery(trigger: any, ...handlers: (Handler | object)[]): Composer<C>;
  chosenInlineResult(id: any, ...handlers: (Handler | object)[]): Composer<C>;
  preCheckoutQuery(trigger: any, ...handlers: (Handler | object)[]): Composer<C>;
  shippingQuery(trigger: any, ...handlers: (Handler | object)[]): Composer<C>;
  filter(test: (context: any) => any, ...handlers: (Handler | object)[]): Composer<C>;
  drop(test: (context: any) => any, ...handlers: (Handler | object)[]): Composer<C>;
  fork(...handlers: (Handler | object)[]): Composer<C>;
  lazy(make: (context: any) => any): Composer<C>;
  route(router: (context: any) => any, handlers: any, fallback?: any): Composer<C>;
  branch(test: (context: any) => any, whenTrue: any, whenFalse: any): Composer<C>;
  errorBoundary(handler: (error: any, next: () => Promise<void>) => any, ...handlers: any[]): Composer<C>;
  middleware(): Handler;
}
export class Bot<C = any, A = any> extends Composer<C> {
  constructor(token: string, options?: any);
  readonly api: A;
  readonly token: string;
  botInfo: any;
  start(options?: any): Promise<void>;
  stop(): Promise<void>;
  init(): Promise<void>;
  catch(handler: (error: any) => any): void;
  handleUpdate(update: any): Promise<void>;
}
export function session(options?: any): Handler;
export function webhookCallback(bot: Bot, ...options: any[]): any;
export const InlineKeyboard: any;
export const Keyboard: any;
export const InputFile: any;
