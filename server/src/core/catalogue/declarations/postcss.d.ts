declare function postcss(plugins?: any, ...more: any[]): postcss.Processor;

declare namespace postcss {
  type Root = any;
  type AcceptedPlugin = any;
  interface Result {
    readonly css: string;
    readonly content: string;
    readonly map: any;
    readonly root: Root;
    messages: any[];
    warnings(): any[];
    warn(message: string, options?: any): any;
  }
  class LazyResult implements PromiseLike<Result> {
    readonly css: string;
    readonly content: string;
    readonly map: any;
    readonly root: Root;
    readonly messages: any[];
    readonly processor: Processor;
    sync(): Result;
    async(): Promise<Result>;
    warnings(): any[];
    then<T = Result, E = never>(
      fulfilled?: ((result: Result) => T | PromiseLike<T>) | null,
      rejected?: ((error: any) => E | PromiseLike<E>) | null,
    ): Promise<T | E>;
    catch<E = never>(rejected?: ((error: any) => E | PromiseLike<E>) | null): Promise<Result | E>;
    finally(run?: (() => void) | null): Promise<Result>;
  }
  class Processor {
    plugins: any[];
    use(plugin: any): this;
    process(css: any, options?: any): LazyResult;
  }
  function parse(css: any, options?: any): Root;
  function stringify(node: any, builder?: any): void;
}

export = postcss;
