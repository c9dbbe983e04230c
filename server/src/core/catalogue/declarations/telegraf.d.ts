type Handler = (context: any, next: () => Promise<void>) => unknown;

export type Context = any;
export class Composer<C = any> {
  constructor(...handlers: any[]);
  use(...handlers: (Handler | object)[]): this;
  guard(test: any, ...handlers: (Handler | object)[]): this;
  on(filters: any, ...handlers: (Handler | object)[]): this;
  hears(triggers: any, ...handlers: (Handler | object)[]): this;
  command(command: any, ...handlers: (Handler | object)[]): this;
  action(triggers: any, ...handlers: (Handler | object)[]): this;
  inlineQuery(triggers: any, ...handlers: (Handler | object)[]): this;
  gameQuery(...handlers: (Handler | object)[]): this;
  reaction(reaction: any, ...handlers: (Handler | object)[]): this;
  drop(test: any): this;
  filter(test: any): this;
  email(triggers: any, ...handlers: (Handler | object)[]): this;
  url(triggers: any, ...handlers: (Handler | object)[]): this;
  textLink(triggers: any, ...handlers: (Handler | object)[]): this;
  textMention(triggers: any, ...handlers: (Handler | object)[]): this;
  mention(triggers: any, ...handlers: (Handler | object)[]): this;
  phone(triggers: any, ...handlers: (Handler | object)[]): this;
  hashtag(triggers: any, ...handlers: (Handler | object)[]): this;
  cashtag(triggers: any, ...handlers: (Handler | object)[]): this;
  spoiler(triggers: any, ...handlers: (Handler | object)[]): this;
  start(...handlers: (Handler | object)[]): this;
  help(...handlers: (Handler | object)[]): this;
  settings(...handlers: (Handler | object)[]): this;
  middleware(): Handler;
}
export class Telegraf<C = any> extends Composer<C> {
  constructor(token: string, options?: any);
  readonly telegram: any;
  botInfo: any;
  context: any;
  catch(handler: (error: unknown, context: any) => any): this;
  launch(...options: any[]): Promise<void>;
  startWebhook(...options: any[]): any;
  stop(reason?: string): void;
  handleUpdate(update: any, response?: any): Promise<void>;
  webhookCallback(...options: any[]): any;
}
export namespace Scenes {
  class BaseScene<C = any> extends Composer<C> {
    constructor(id: string, options?: any);
    readonly id: string;
    enter(...handlers: (Handler | object)[]): this;
    leave(...handlers: (Handler | object)[]): this;
  }
  class WizardScene<C = any> extends BaseScene<C> {
    constructor(id: string, ...steps: any[]);
  }
  class Stage<C = any> extends Composer<C> {
    constructor(scenes?: readonly any[], options?: any);
    register(...scenes: any[]): this;
  }
  type SceneContext = any;
  type WizardContext = any;
}
export function session(options?: any): Handler;
export const Markup: any;
export const Input: any;
