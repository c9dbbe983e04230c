export default class Configstore {
  constructor(name: string, defaults?: any, options?: any);
  path: string;
  all: any;
  size: number;
  get(key: string): any;
  set(keyOrValues: any, value?: any): void;
  has(key: string): boolean;
  delete(key: string): void;
  clear(): void;
}
