export class Pool {
  exec<F extends (...parameters: any[]) => any>(
    method: F | string,
    parameters?: any[] | null,
    options?: any,
  ): Promise<any>;
  proxy<T = any>(): Promise<any>;
  terminate(force?: boolean, timeout?: number): Promise<any>;
  stats(): any;
}
export function pool(script?: any, options?: any): Pool;
export function worker(methods?: Record<string, (...parameters: any[]) => any>, options?: any): void;
export function workerEmit(payload: any): void;
export const isMainThread: boolean;
export const cpus: number;
