import Self = Piscina;

declare class Piscina<T = any, R = any> {
  constructor(options?: any);
  run(task: T, options?: any): Promise<R>;
  destroy(): Promise<void>;
  close(options?: any): Promise<void>;
  readonly threads: any[];
  readonly queueSize: number;
  on(event: string, listener: (...parameters: any[]) => void): this;
  static move(value: any): any;
  static readonly isWorkerThread: boolean;
  static readonly workerData: any;
}

declare namespace Piscina {
  export { Self as Piscina };
}

export = Piscina;
