export function open<Value = any, Key = any>(path: string, options?: object): RootDatabase<Value, Key>;
export function open<Value = any, Key = any>(options: object): RootDatabase<Value, Key>;

export class Database<Value = any, Key = any> {
  get(id: Key, options?: object): Value | undefined;
  getEntry(id: Key, options?: object): { value: Value; version?: number } | undefined;
  getBinary(id: Key): Buffer | undefined;
  getBinaryFast(id: Key): Buffer | undefined;
  doesExist(id: Key, ...rest: any[]): boolean;
  getMany(ids: Key[], done?: Function): Promise<(Value | undefined)[]>;
  getRange(options?: object): Iterable<{ key: Key; value: Value; version?: number }>;
  getKeys(options?: object): Iterable<Key>;
  getValues(key: Key, options?: object): Iterable<Value>;
  getCount(options?: object): number;
  getKeysCount(options?: object): number;
  prefetch(ids: Key[], done?: Function): Promise<void>;
  put(id: Key, value: Value, ...rest: any[]): Promise<boolean>;
  putSync(id: Key, value: Value, ...rest: any[]): void;
  remove(id: Key, ...rest: any[]): Promise<boolean>;
  removeSync(id: Key, ...rest: any[]): boolean;
  transaction<Result>(action: () => Result): Promise<Result>;
  transactionSync<Result>(action: () => Result, flags?: number): Result;
  childTransaction<Result>(action: () => Result): Promise<Result>;
  batch(action: () => unknown): Promise<boolean>;
  clearAsync(): Promise<void>;
  clearSync(): void;
  drop(): Promise<void>;
  dropSync(): void;
  close(): Promise<void>;
}

export class RootDatabase<Value = any, Key = any> extends Database<Value, Key> {
  openDB<V = Value, K = Key>(...options: any[]): Database<V, K>;
}
