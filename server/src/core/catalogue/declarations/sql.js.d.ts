export default function initSqlJs(config?: object): Promise<SqlJsStatic>;

export interface SqlJsStatic {
  Database: typeof Database;
  Statement: typeof Statement;
}

export class Database {
  constructor(data?: ArrayLike<number> | null);
  run(source: string, parameters?: any): this;
  exec(source: string, parameters?: any): { columns: string[]; values: any[][] }[];
  each(source: string, ...rest: any[]): this;
  prepare(source: string, parameters?: any): Statement;
  export(): Uint8Array;
  close(): void;
}

export class Statement {
  run(values?: any): void;
  step(): boolean;
  get(parameters?: any): any[];
  getAsObject(parameters?: any): Record<string, any>;
  bind(values?: any): boolean;
  free(): boolean;
}
