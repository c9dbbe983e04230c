export class ClassicLevel<Key = string, Value = string> {
  constructor(location: string, options?: object);
  open(options?: object): Promise<void>;
  close(): Promise<void>;
  get(key: any, options?: object): Promise<Value | undefined>;
  getSync(key: any, options?: object): Value | undefined;
  getMany(keys: any[], options?: object): Promise<(Value | undefined)[]>;
  put(key: any, value: any, options?: object): Promise<void>;
  del(key: any, options?: object): Promise<void>;
  batch(...rest: any[]): any;
  sublevel(name: string, options?: object): any;
}
