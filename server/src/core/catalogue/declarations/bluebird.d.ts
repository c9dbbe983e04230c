declare class Bluebird<R = any> implements PromiseLike<R> {
  constructor(executor: (resolve: (value?: any) => void, reject: (error?: any) => void) => void);
  then<A = R, B = never>(
    resolved?: ((value: R) => A | PromiseLike<A>) | null,
    rejected?: ((error: any) => B | PromiseLike<B>) | null,
  ): Bluebird<A | B>;
  catch(...handlers: any[]): Bluebird<any>;
  finally(handler: () => any): Bluebird<R>;
  lastly(handler: () => any): Bluebird<R>;
  error(handler: (error: any) => any): Bluebird<any>;
  spread(handler: (...values: any[]) => any): Bluebird<any>;
  map(handler: (item: any, index: number) => any, options?: any): Bluebird<any>;
  mapSeries(handler: (item: any, index: number) => any): Bluebird<any>;
  each(handler: (item: any, index: number) => any): Bluebird<any>;
  filter(handler: (item: any, index: number) => any, options?: any): Bluebird<any>;
  reduce(handler: (sum: any, item: any, index: number) => any, initial?: any): Bluebird<any>;
  tap(handler: (value: R) => any): Bluebird<R>;
  tapCatch(...handlers: any[]): Bluebird<R>;
  asCallback(done: (...parameters: any[]) => any, options?: any): this;
  nodeify(done: (...parameters: any[]) => any, options?: any): this;
  done(resolved?: (value: R) => any, rejected?: (error: any) => any): void;
  delay(milliseconds: number): Bluebird<R>;
  timeout(milliseconds: number, message?: any): Bluebird<R>;
  return(value: any): Bluebird<any>;
  static resolve<T = any>(value?: T | PromiseLike<T>): Bluebird<T>;
  static reject(error?: any): Bluebird<never>;
  static all(values: any): Bluebird<any>;
  static props(values: any): Bluebird<any>;
  static join(...values: any[]): Bluebird<any>;
  static any(values: any): Bluebird<any>;
  static map(list: any, handler: (item: any, index: number) => any, options?: any): Bluebird<any>;
  static mapSeries(list: any, handler: (item: any, index: number) => any): Bluebird<any>;
  static each(list: any, handler: (item: any, index: number) => any): Bluebird<any>;
  static filter(list: any, handler: (item: any, index: number) => any, options?: any): Bluebird<any>;
  static reduce(
    list: any,
    handler: (sum: any, item: any, index: number) => any,
    initial?: any,
  ): Bluebird<any>;
  static try(run: () => any): Bluebird<any>;
  static method(run: (...parameters: any[]) => any): (...parameters: any[]) => Bluebird<any>;
  static coroutine(run: (...parameters: any[]) => any): (...parameters: any[]) => Bluebird<any>;
  static promisify(run: any, options?: any): (...parameters: any[]) => Bluebird<any>;
  static promisifyAll(target: any, options?: any): any;
  static delay(milliseconds: number, value?: any): Bluebird<any>;
}

export = Bluebird;
