// What the JavaScript beside it implements: an object that a function gives, by what its comment says that it gives.
export interface Builder {
  compress(directory: string): Promise<void>;
  save(path: string): Promise<void>;
  replace(from: string, to: string): Promise<void>;
}

export interface Adapter {
  adapt(builder: Builder): Promise<void>;
}
