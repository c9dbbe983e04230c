type AnyDecorator = (target: any, key?: any, index?: any) => any;
type Identifier<T> = string | (abstract new (...parameters: any[]) => T) | Token<T>;

export class Token<T> {
  constructor(name?: string);
  readonly name?: string;
  readonly value?: T;
}
export class ContainerInstance {
  readonly id: any;
  get<T = any>(id: Identifier<T>): T;
  getMany<T = any>(id: Identifier<T>): T[];
  has<T>(id: Identifier<T>): boolean;
  set(...parameters: any[]): this;
  remove(...parameters: any[]): this;
  reset(...parameters: any[]): this;
}
export class Container {
  static get<T = any>(id: Identifier<T>): T;
  static getMany<T = any>(id: Identifier<T>): T[];
  static has<T>(id: Identifier<T>): boolean;
  static set(...parameters: any[]): typeof Container;
  static remove(...parameters: any[]): typeof Container;
  static reset(...parameters: any[]): typeof Container;
  static of(id?: any): ContainerInstance;
}
export default Container;
export function Service(...parameters: any[]): AnyDecorator;
export function Inject(...parameters: any[]): AnyDecorator;
export function InjectMany(...parameters: any[]): AnyDecorator;
