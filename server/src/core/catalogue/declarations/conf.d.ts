export default class Conf<T extends Record<string, any> = Record<string, any>> {
  readonly path: string;
  constructor(options?: any);
  get(key: string, defaultValue?: any): any;
  set(keyOrItems: any, value?: any): void;
  has(key: string): boolean;
  delete(key: string): void;
  clear(): void;
  reset(...keys: string[]): void;
  appendToArray(key: string, value: any): void;
  onDidChange(key: string, callback: (...given: any[]) => void): () => void;
  onDidAnyChange(callback: (...given: any[]) => void): () => void;
  get store(): T;
  set store(value: T);
  get size(): number;
}
