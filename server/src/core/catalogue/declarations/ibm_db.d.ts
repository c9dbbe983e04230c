declare function ibmdb(options?: object): ibmdb.Database;

declare namespace ibmdb {
  type Done = (error: any, ...results: any[]) => void;
  type Rows = any[];
  function open(connection: any, options?: object | null): Promise<Database>;
  function open(connection: any, ...rest: [Done] | [object, (error: any, database: Database) => void]): void;
  function open(connection: any, done: (error: any, database: Database) => void): void;
  function openSync(connection: any, options?: object): Database;
  function createDbSync(name: string, connection: any, options?: object): boolean;
  function dropDbSync(name: string, connection: any, options?: object): boolean;

  class Database {
    constructor(options?: object);
    open(connection: any): Promise<void>;
    openSync(connection: any): true;
    close(): Promise<true>;
    closeSync(): true | undefined;
    query(query: any, ...rest: any[]): Promise<Rows>;
    querySync(query: any, parameters?: any[]): Rows;
    queryResult(query: any, ...rest: any[]): Promise<[ODBCResult | null, Rows]>;
    queryResultSync(query: any, parameters?: any[]): ODBCResult;
    executeFile(file: any, ...rest: any[]): Promise<string>;
    executeFileSync(file: any, ...rest: any[]): string;
    beginTransaction(done?: Done): Promise<true>;
    beginTransactionSync(): Database;
    endTransaction(rollback: boolean, done?: Done): Promise<true>;
    endTransactionSync(rollback: boolean): Database;
    commitTransaction(done?: Done): Promise<void>;
    commitTransactionSync(): Database;
    rollbackTransaction(done?: Done): Promise<void>;
    rollbackTransactionSync(): Database;
    prepare(source: string): Promise<ODBCStatement>;
    prepare(source: string, done: (error: any, statement: ODBCStatement) => void): void;
    prepareSync(source: string): ODBCStatement;
  }

  class ODBCResult {
    fetch(...rest: any[]): Promise<any>;
    fetchSync(options?: object): any;
    fetchAll(...rest: any[]): Promise<Rows>;
    fetchAllSync(options?: object): Rows;
    fetchN(count: number, ...rest: any[]): Promise<Rows>;
    fetchNSync(count: number, options?: object): Rows;
    getData(...rest: any[]): Promise<any>;
    getDataSync(column: number, size: number): any;
    moreResultsSync(): boolean;
    close(...rest: any[]): Promise<boolean>;
    closeSync(option?: number): true;
  }

  class ODBCStatement {
    prepare(source: string, done?: Done): Promise<true>;
    prepareSync(source: string): boolean;
    execute(...rest: any[]): Promise<any>;
    executeSync(parameters?: any[]): ODBCResult;
    executeNonQuery(...rest: any[]): Promise<number>;
    executeNonQuerySync(parameters?: any[]): number | null;
    bind(...rest: any[]): Promise<true>;
    bindSync(parameters: any[]): boolean;
    close(...rest: any[]): Promise<boolean>;
    closeSync(option?: number): true;
  }

  class Pool {
    constructor(options?: object);
    open(connection: string): Promise<Database>;
    open(connection: string, done: (error: any, database: Database) => void): void;
    openSync(connection: string): Database;
    poolClose(done?: Done): Promise<true>;
    poolCloseSync(): void;
    close(done?: Done): Promise<true>;
    closeSync(): true | null;
  }
}

export = ibmdb;
