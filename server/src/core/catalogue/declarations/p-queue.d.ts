export default class PQueue {
  constructor(options?: any);
  readonly size: number;
  readonly pending: number;
  readonly isPaused: boolean;
  concurrency: number;
  add<Result>(run: (options: any) => PromiseLike<Result> | Result, options?: any): Promise<Result>;
  addAll<Result>(
    runs: readonly ((options: any) => PromiseLike<Result> | Result)[],
    options?: any,
  ): Promise<Result[]>;
  start(): this;
  pause(): void;
  clear(): void;
  onEmpty(): Promise<void>;
  onIdle(): Promise<void>;
  on(event: string, listener: (...parameters: any[]) => void): this;
}
