type Newable<T> = new (...parameters: any[]) => T;
type Abstract<T> = abstract new (...parameters: any[]) => T;

export type ServiceIdentifier<T = any> = string | symbol | Abstract<T> | Function;
export namespace interfaces {
  type Container = ContainerOf;
  type Context = any;
  type Bind = <T>(id: ServiceIdentifier<T>) => BindTo<T>;
  type Newable<T> = new (...parameters: any[]) => T;
  type ServiceIdentifier<T = any> = string | symbol | (abstract new (...parameters: any[]) => T) | Function;
  type Factory<T> = (...parameters: any[]) => T;
}
type ContainerOf = Container;

export interface BindTo<T> {
  to(type: Newable<T>): Scoped<T>;
  toSelf(): Scoped<T>;
  toConstantValue(value: T): Scoped<T>;
  toDynamicValue(create: (context: any) => T | Promise<T>): Scoped<T>;
  toResolvedValue(create: (...parameters: any[]) => T, ...rest: any[]): Scoped<T>;
  toFactory(create: (context: any) => any): Scoped<T>;
  toProvider(create: (context: any) => any): Scoped<T>;
  toConstructor(type: Newable<T>): Scoped<T>;
  toFunction(run: T): Scoped<T>;
  toService(id: ServiceIdentifier<T>): void;
}
export interface Scoped<T> {
  inSingletonScope(): Scoped<T>;
  inTransientScope(): Scoped<T>;
  inRequestScope(): Scoped<T>;
  when(...parameters: any[]): Scoped<T>;
  whenTargetNamed(name: any): Scoped<T>;
  whenNamed(name: any): Scoped<T>;
  whenTargetTagged(tag: any, value: any): Scoped<T>;
  whenInjectedInto(parent: any): Scoped<T>;
  onActivation(run: (context: any, value: T) => any): Scoped<T>;
  onDeactivation(run: (value: T) => any): Scoped<T>;
}
export class Container {
  constructor(options?: any);
  bind<T = any>(id: ServiceIdentifier<T>): BindTo<T>;
  rebind<T = any>(id: ServiceIdentifier<T>): BindTo<T>;
  unbind(id: ServiceIdentifier): any;
  unbindAll(): any;
  isBound(id: ServiceIdentifier): boolean;
  get<T = any>(id: ServiceIdentifier<T>, options?: any): T;
  getAsync<T = any>(id: ServiceIdentifier<T>, options?: any): Promise<T>;
  getNamed<T = any>(id: ServiceIdentifier<T>, name: any): T;
  getTagged<T = any>(id: ServiceIdentifier<T>, tag: any, value: any): T;
  getAll<T = any>(id: ServiceIdentifier<T>, options?: any): T[];
  getAllAsync<T = any>(id: ServiceIdentifier<T>, options?: any): Promise<T[]>;
  resolve<T = any>(type: Newable<T>): T;
  load(...modules: any[]): any;
  loadAsync(...modules: any[]): Promise<void>;
  createChild(options?: any): Container;
  snapshot(): void;
  restore(): void;
}
export class ContainerModule {
  constructor(register: (...parameters: any[]) => any);
}
export class AsyncContainerModule {
  constructor(register: (...parameters: any[]) => Promise<void>);
}
type AnyDecorator = (target: any, key?: any, index?: any) => any;
export function injectable(scope?: any): AnyDecorator;
export function inject<T = any>(id: ServiceIdentifier<T> | any): AnyDecorator;
export function multiInject<T = any>(id: ServiceIdentifier<T> | any): AnyDecorator;
export function optional(): AnyDecorator;
export function named(name: any): AnyDecorator;
export function tagged(tag: any, value: any): AnyDecorator;
export function unmanaged(): AnyDecorator;
export function postConstruct(): AnyDecorator;
export function preDestroy(): AnyDecorator;
export function decorate(decorator: any, target: any, index?: any): void;
