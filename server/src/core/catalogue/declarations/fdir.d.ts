export declare class fdir {
  constructor(options?: object);
  group(): this;
  withPathSeparator(separator: string): this;
  withBasePath(): this;
  withRelativePaths(): this;
  withDirs(): this;
  withMaxDepth(depth: number): this;
  withMaxFiles(limit: number): this;
  withFullPaths(): this;
  withErrors(): this;
  withSymlinks(options?: object): this;
  withAbortSignal(signal: AbortSignal): this;
  normalize(): this;
  filter(predicate: (path: string, isDirectory: boolean) => boolean): this;
  onlyDirs(): this;
  exclude(predicate: (name: string, path: string) => boolean): this;
  onlyCounts(): this;
  withGlobFunction(match: any): this;
  glob(...patterns: string[]): this;
  globWithOptions(patterns: string[], ...options: any[]): this;
  crawl(root?: string): APIBuilder;
  crawlWithOptions(root: string, options: object): APIBuilder;
}

declare class APIBuilder {
  withPromise(): Promise<any>;
  withCallback(done: (error: Error | null, output: any) => void): void;
  sync(): any;
}
