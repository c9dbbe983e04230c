export interface LimitFunction {
  <Parameters extends unknown[], Result>(
    run: (...parameters: Parameters) => PromiseLike<Result> | Result,
    ...parameters: Parameters
  ): Promise<Result>;
  map<Item, Result>(
    items: Iterable<Item>,
    run: (item: Item, index: number) => PromiseLike<Result> | Result,
  ): Promise<Result[]>;
  readonly activeCount: number;
  readonly pendingCount: number;
  concurrency: number;
  clearQueue(): void;
}
export default function pLimit(concurrency: number | object): LimitFunction;
export function limitFunction<F extends (...parameters: any[]) => any>(run: F, options: any): F;
