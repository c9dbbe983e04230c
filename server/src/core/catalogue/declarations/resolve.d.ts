type Callback = (error: Error | null, resolved?: string, manifest?: any) => void;

declare function resolve(id: string, callback: Callback): void;
declare function resolve(id: string, options: any, callback: Callback): void;

declare namespace resolve {
  function sync(id: string, options?: any): string;
  function isCore(id: string): boolean;
  type SyncOpts = any;
  type AsyncOpts = any;
}

export = resolve;
