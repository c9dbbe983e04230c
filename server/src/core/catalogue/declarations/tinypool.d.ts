export class Tinypool {
  constructor(options?: any);
  run(task: any, options?: any): Promise<any>;
  destroy(): Promise<void>;
  recycleWorkers(options?: any): Promise<void>;
  cancelPendingTasks(): void;
  readonly threads: any[];
  readonly queueSize: number;
}
export default Tinypool;
