type Operator<T, R> = (source: Observable<T>) => Observable<R>;
type Input<T> = Observable<T> | Promise<T> | Iterable<T> | AsyncIterable<T>;
type InputOf<T> = T extends Input<infer Value> ? Value : any;

export interface Observer<T> {
  next?: (value: T) => void;
  error?: (error: any) => void;
  complete?: () => void;
}
export interface Subscriber<T> extends Observer<T> {
  next: (value?: T) => void;
  error: (error?: any) => void;
  complete: () => void;
  add(teardown: any): void;
}
export class Subscription {
  readonly closed: boolean;
  add(teardown: any): void;
  unsubscribe(): void;
}
export type OperatorFunction<T, R> = Operator<T, R>;
export type MonoTypeOperatorFunction<T> = Operator<T, T>;
export type ObservableInput<T> = Input<T>;
export class Observable<T> {
  constructor(subscribe?: (subscriber: Subscriber<T>) => any);
  subscribe(observer?: Observer<T>): Subscription;
  subscribe(
    next?: ((value: T) => void) | null,
    error?: ((error: any) => void) | null,
    complete?: (() => void) | null,
  ): Subscription;
  pipe(): Observable<T>;
  pipe<A>(a: Operator<T, A>): Observable<A>;
  pipe<A, B>(a: Operator<T, A>, b: Operator<A, B>): Observable<B>;
  pipe<A, B, C>(a: Operator<T, A>, b: Operator<A, B>, c: Operator<B, C>): Observable<C>;
  pipe<A, B, C, D>(a: Operator<T, A>, b: Operator<A, B>, c: Operator<B, C>, d: Operator<C, D>): Observable<D>;
  pipe(...operators: Operator<any, any>[]): Observable<any>;
  forEach(next: (value: T) => void): Promise<void>;
  toPromise(): Promise<T | undefined>;
}
export class Subject<T> extends Observable<T> {
  next(value?: T): void;
  error(error?: any): void;
  complete(): void;
  asObservable(): Observable<T>;
  unsubscribe(): void;
}
export class BehaviorSubject<T> extends Subject<T> {
  constructor(value: T);
  readonly value: T;
  getValue(): T;
}
export class ReplaySubject<T> extends Subject<T> {
  constructor(...parameters: any[]);
}
export function of<T extends any[]>(...values: T): Observable<T[number]>;
export function from<T>(input: Input<T>): Observable<T>;
export function fromEvent<T = any>(target: any, name: string): Observable<T>;
export function interval(period?: number): Observable<number>;
export function timer(due: any, period?: any): Observable<number>;
export function throwError(error: any): Observable<never>;
export function defer<T>(create: () => Input<T>): Observable<T>;
export function merge(...sources: any[]): Observable<any>;
export function concat(...sources: any[]): Observable<any>;
export function forkJoin(...sources: any[]): Observable<any>;
export function combineLatest(...sources: any[]): Observable<any>;
export function zip(...sources: any[]): Observable<any>;
export function firstValueFrom<T>(source: Observable<T>, options?: any): Promise<T>;
export function lastValueFrom<T>(source: Observable<T>, options?: any): Promise<T>;
export const EMPTY: Observable<never>;

export function map<T, R>(project: (value: T, index: number) => R): Operator<T, R>;
export function tap<T>(observer?: Observer<T> | ((value: T) => void), ...rest: any[]): Operator<T, T>;
export function filter<T>(accept: (value: T, index: number) => unknown): Operator<T, T>;
export function switchMap<T, R>(project: (value: T, index: number) => R): Operator<T, InputOf<R>>;
export function mergeMap<T, R>(project: (value: T, index: number) => R, limit?: any): Operator<T, InputOf<R>>;
export function concatMap<T, R>(project: (value: T, index: number) => R): Operator<T, InputOf<R>>;
export function exhaustMap<T, R>(project: (value: T, index: number) => R): Operator<T, InputOf<R>>;
export function scan<T, R>(step: (sum: R, value: T, index: number) => R, seed?: any): Operator<T, R>;
export function reduce<T, R>(step: (sum: R, value: T, index: number) => R, seed?: any): Operator<T, R>;
export function catchError<T, R>(
  handle: (error: any, caught: Observable<T>) => R,
): Operator<T, T | InputOf<R>>;
export function finalize<T>(run: () => void): Operator<T, T>;
export function find<T>(accept: (value: T, index: number) => unknown): Operator<T, T | undefined>;
export function first<T>(
  accept?: ((value: T, index: number) => unknown) | null,
  fallback?: any,
): Operator<T, T>;
export function last<T>(
  accept?: ((value: T, index: number) => unknown) | null,
  fallback?: any,
): Operator<T, T>;
export function every<T>(accept: (value: T, index: number) => unknown): Operator<T, boolean>;
export function takeWhile<T>(
  accept: (value: T, index: number) => unknown,
  inclusive?: boolean,
): Operator<T, T>;
export function skipWhile<T>(accept: (value: T, index: number) => unknown): Operator<T, T>;
export function expand<T>(project: (value: T, index: number) => any, ...rest: any[]): Operator<T, any>;
export function take<T>(count: number): Operator<T, T>;
export function takeUntil<T>(notifier: any): Operator<T, T>;
export function skip<T>(count: number): Operator<T, T>;
export function debounceTime<T>(due: number, ...rest: any[]): Operator<T, T>;
export function throttleTime<T>(due: number, ...rest: any[]): Operator<T, T>;
export function distinctUntilChanged<T>(...parameters: any[]): Operator<T, T>;
export function delay<T>(due: any): Operator<T, T>;
export function timeout<T>(...parameters: any[]): Operator<T, T>;
export function retry<T>(options?: any): Operator<T, T>;
export function share<T>(options?: any): Operator<T, T>;
export function shareReplay<T>(...parameters: any[]): Operator<T, T>;
export function startWith<T>(...values: any[]): Operator<T, T>;
export function toArray<T>(): Operator<T, T[]>;
