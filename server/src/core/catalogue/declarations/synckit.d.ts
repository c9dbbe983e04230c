export function createSyncFn<F extends (...parameters: any[]) => any>(
  file: string | URL,
  options?: any,
): (...parameters: Parameters<F>) => Awaited<ReturnType<F>>;
export function runAsWorker<F extends (...parameters: any[]) => any>(run: F): void;
