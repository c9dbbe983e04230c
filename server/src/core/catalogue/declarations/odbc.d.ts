/** Version 1: later ones have none of these names, and only asynchronous ones. */
declare function odbc(options?: object): odbc.Database;

declare namespace odbc {
  type Done = (error: any, ...results: any[]) => void;
  function open(connection: any, ...rest: any[]): void;
  function openSync(connection: any, options?: object): Database;
  class Database {
    constructor(options?: object);
    open(connection: any, done: Done): void;
    openSync(connection: any): true;
    close(done: Done): void;
    closeSync(): true;
    query(source: any, ...rest: any[]): void;
    querySync(source: any, parameters?: any[]): any[];
    queryResult(source: any, ...rest: any[]): void;
    queryResultSync(source: any, parameters?: any[]): any;
    beginTransaction(done: Done): void;
    beginTransactionSync(): this;
    endTransaction(rollback: boolean, done: Done): void;
    endTransactionSync(rollback: boolean): this;
    commitTransaction(done: Done): void;
    commitTransactionSync(): this;
    rollbackTransaction(done: Done): void;
    rollbackTransactionSync(): this;
    prepare(source: string, done: Done): void;
    prepareSync(source: string): any;
  }
}

export = odbc;
