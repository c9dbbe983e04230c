type Constructor<T> = new (...parameters: any[]) => T;
type Abstract<T> = abstract new (...parameters: any[]) => T;
type AnyDecorator = (target: any, key?: any, index?: any) => any;

export type InjectionToken<T = any> = string | symbol | Abstract<T>;
export interface DependencyContainer {
  register<T>(token: InjectionToken<T>, provider: any, options?: any): DependencyContainer;
  registerSingleton<T>(from: InjectionToken<T>, to?: InjectionToken<T>): DependencyContainer;
  registerType<T>(from: InjectionToken<T>, to: InjectionToken<T>): DependencyContainer;
  registerInstance<T>(token: InjectionToken<T>, instance: T): DependencyContainer;
  resolve<T = any>(token: InjectionToken<T>): T;
  resolveAll<T = any>(token: InjectionToken<T>): T[];
  isRegistered<T>(token: InjectionToken<T>, recursive?: boolean): boolean;
  createChildContainer(): DependencyContainer;
  clearInstances(): void;
  reset(): void;
}
export const container: DependencyContainer;
export function injectable(options?: any): AnyDecorator;
export function singleton(): AnyDecorator;
export function scoped(lifecycle: any, token?: any): AnyDecorator;
export function autoInjectable(): AnyDecorator;
export function registry(registrations?: any[]): AnyDecorator;
export function inject(token: InjectionToken, options?: any): AnyDecorator;
export function injectAll(token: InjectionToken, options?: any): AnyDecorator;
export function delay<T>(create: () => Constructor<T>): any;
export function instanceCachingFactory<T>(create: (container: DependencyContainer) => T): any;
export const Lifecycle: any;
