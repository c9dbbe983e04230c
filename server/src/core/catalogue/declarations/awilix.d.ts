export interface Resolver<T> {
  resolve(container: AwilixContainer): T;
  singleton(): this;
  scoped(): this;
  transient(): this;
  inject(injector: any): this;
  disposer(dispose: (value: T) => any): this;
}
export interface AwilixContainer<Cradle extends object = any> {
  readonly cradle: Cradle;
  register(...registrations: any[]): this;
  resolve<K extends keyof Cradle>(name: K, options?: any): Cradle[K];
  resolve<T = any>(name: string | symbol, options?: any): T;
  build<T>(
    target: (new (...parameters: any[]) => T) | ((...parameters: any[]) => T) | Resolver<T>,
    options?: any,
  ): T;
  createScope<T extends object = any>(): AwilixContainer<Cradle & T>;
  loadModules(patterns: any[], options?: any): this;
  hasRegistration(name: string | symbol): boolean;
  dispose(): Promise<void>;
}
export function createContainer<Cradle extends object = any>(options?: any): AwilixContainer<Cradle>;
export function asClass<T>(type: new (...parameters: any[]) => T, options?: any): Resolver<T>;
export function asFunction<T>(create: (...parameters: any[]) => T, options?: any): Resolver<T>;
export function asValue<T>(value: T): Resolver<T>;
export function aliasTo<T = any>(name: string | symbol): Resolver<T>;
export const InjectionMode: any;
export const Lifetime: any;
