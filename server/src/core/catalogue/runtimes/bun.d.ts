/** The classes of Bun that rows name members of, and what gives them. */
declare namespace Bun {
  class Glob {
    constructor(pattern: string);
    scan(options?: string | object): AsyncIterableIterator<string>;
    scanSync(options?: string | object): IterableIterator<string>;
    match(text: string): boolean;
  }
  class Transpiler {
    constructor(options?: object);
    transform(code: any, loader?: string): Promise<string>;
    transformSync(code: any, ...rest: any[]): string;
  }
}

declare module "bun" {
  export = Bun;
}

declare module "bun:sqlite" {
  export class Database {
    constructor(filename?: string, options?: number | object);
    static open(filename: string, options?: number | object): Database;
    static deserialize(serialized: any, options?: any): Database;
    run(source: string, ...bindings: any[]): any;
    exec(source: string, ...bindings: any[]): any;
    query<Result = any, Parameters = any>(source: string): Statement<Result, Parameters>;
    prepare<Result = any, Parameters = any>(source: string, parameters?: any): Statement<Result, Parameters>;
    transaction<F extends (...parameters: any[]) => unknown>(
      run: F,
    ): F & { deferred: F; immediate: F; exclusive: F };
    loadExtension(extension: string, entryPoint?: string): void;
    serialize(name?: string): Buffer;
    close(throwOnError?: boolean): void;
  }
  export default Database;
  export class Statement<Result = any, Parameters = any> {
    run(...parameters: any[]): any;
    get(...parameters: any[]): Result | null;
    all(...parameters: any[]): Result[];
    values(...parameters: any[]): any[][];
    raw(...parameters: any[]): any[][];
    iterate(...parameters: any[]): IterableIterator<Result>;
    as<Instance>(type: new (...parameters: any[]) => Instance): Statement<Instance, Parameters>;
    finalize(): void;
  }
}
