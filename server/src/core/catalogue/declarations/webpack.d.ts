declare namespace webpack {
  interface ResolveCallback {
    (error: Error | null, result?: string | false, request?: any): void;
  }
  interface Resolver {
    resolveSync(context: object, path: string, request: string): string | false;
    resolve(
      context: object,
      path: string,
      request: string,
      resolveContext: object,
      done: ResolveCallback,
    ): void;
  }
  interface ResolverWithOptions extends Resolver {
    withOptions(options: object): ResolverWithOptions;
  }
  interface ResolverFactory {
    get(type: string, options?: object): ResolverWithOptions;
  }
  class Compilation {
    compiler: Compiler;
    resolverFactory: ResolverFactory;
    [member: string]: any;
  }
  interface NormalModuleFactory {
    resolverFactory: ResolverFactory;
    getResolver(type: string, options?: object): ResolverWithOptions;
  }
  interface CompilerHooks {
    normalModuleFactory: { call(factory: NormalModuleFactory): void; [member: string]: any };
    [hook: string]: any;
  }
  class Compiler {
    hooks: CompilerHooks;
    resolverFactory: ResolverFactory;
    [member: string]: any;
  }
  interface LoaderContext<Options> {
    getOptions(): Options;
    [member: string]: any;
  }
  const dependencies: any;
  const sources: any;
  const util: any;
  type WebpackPluginInstance = any;
  type Configuration = any;
  type Stats = any;
}

declare function webpack(configuration: any, done?: (error?: Error, stats?: any) => void): webpack.Compiler;

export = webpack;
