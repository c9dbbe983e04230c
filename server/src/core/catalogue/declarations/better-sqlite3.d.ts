type Self = Database;

declare class Database {
  constructor(filename?: string | Uint8Array, options?: Database.Options);
  readonly name: string;
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare<Parameters extends unknown[] | object = any[], Result = any>(
    source: string,
  ): Database.Statement<Parameters, Result>;
  transaction<F extends (...parameters: any[]) => unknown>(run: F): Database.Transaction<F>;
  exec(source: string): this;
  pragma(source: string, options?: { simple?: boolean }): unknown;
  function(name: string, ...rest: any[]): this;
  aggregate(name: string, options: object): this;
  table(name: string, options: object): this;
  loadExtension(path: string): this;
  backup(destination: string, options?: object): Promise<{ totalPages: number; remainingPages: number }>;
  serialize(options?: { attached?: string }): Buffer;
  defaultSafeIntegers(toggle?: boolean): this;
  unsafeMode(toggle?: boolean): this;
  close(): this;
}

declare namespace Database {
  type Database = Self;
  interface Options {
    readonly?: boolean;
    fileMustExist?: boolean;
    timeout?: number;
    verbose?: ((message?: unknown, ...rest: unknown[]) => void) | undefined;
    nativeBinding?: string;
  }
  interface RunResult {
    changes: number;
    lastInsertRowid: number | bigint;
  }
  interface Statement<Parameters extends unknown[] | object = any[], Result = any> {
    readonly database: Self;
    readonly source: string;
    readonly reader: boolean;
    run(...parameters: any[]): RunResult;
    get(...parameters: any[]): Result | undefined;
    all(...parameters: any[]): Result[];
    iterate(...parameters: any[]): IterableIterator<Result>;
    pluck(toggle?: boolean): this;
    expand(toggle?: boolean): this;
    raw(toggle?: boolean): this;
    bind(...parameters: any[]): this;
    columns(): { name: string; column: string | null; table: string | null; type: string | null }[];
    safeIntegers(toggle?: boolean): this;
  }
  type Transaction<F extends (...parameters: any[]) => unknown = (...parameters: any[]) => unknown> = F & {
    default: F;
    deferred: F;
    immediate: F;
    exclusive: F;
  };
  class SqliteError extends Error {
    code: string;
  }
}

export = Database;
