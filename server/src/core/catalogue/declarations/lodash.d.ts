type Collection<T> = ArrayLike<T> | Record<string, T> | null | undefined;
type Visit<T, R> = ((value: T, key: any, collection: any) => R) | string | number | object;
type AnyFunction = (...parameters: any[]) => any;

export function map<T, R>(collection: Collection<T>, visit: (value: T, key: any, collection: any) => R): R[];
export function map<T>(collection: Collection<T>, visit?: any): any[];
export function flatMap<T, R>(collection: Collection<T>, visit: (value: T, key: any) => R | R[]): R[];
export function forEach<C>(collection: C, visit: (value: any, key: any, collection: C) => any): C;
export function each<C>(collection: C, visit: (value: any, key: any, collection: C) => any): C;
export function forEachRight<C>(collection: C, visit: (value: any, key: any, collection: C) => any): C;
export function forOwn<C>(object: C, visit: (value: any, key: string, object: C) => any): C;
export function forIn<C>(object: C, visit: (value: any, key: string, object: C) => any): C;
export function filter<T>(collection: Collection<T>, accept?: Visit<T, unknown>): T[];
export function reject<T>(collection: Collection<T>, accept?: Visit<T, unknown>): T[];
export function remove<T>(list: ArrayLike<T>, accept?: Visit<T, unknown>): T[];
export function find<T>(collection: Collection<T>, accept?: Visit<T, unknown>, from?: number): T | undefined;
export function findLast<T>(
  collection: Collection<T>,
  accept?: Visit<T, unknown>,
  from?: number,
): T | undefined;
export function findIndex<T>(list: ArrayLike<T>, accept?: Visit<T, unknown>, from?: number): number;
export function findKey<T>(object: Record<string, T>, accept?: Visit<T, unknown>): string | undefined;
export function reduce<T, R>(collection: Collection<T>, step: (sum: R, value: T, key: any) => R, seed?: R): R;
export function reduceRight<T, R>(
  collection: Collection<T>,
  step: (sum: R, value: T, key: any) => R,
  seed?: R,
): R;
export function transform<R = any>(object: any, step: (sum: R, value: any, key: any) => any, seed?: R): R;
export function some<T>(collection: Collection<T>, accept?: Visit<T, unknown>): boolean;
export function every<T>(collection: Collection<T>, accept?: Visit<T, unknown>): boolean;
export function sortBy<T>(collection: Collection<T>, ...keys: any[]): T[];
export function orderBy<T>(collection: Collection<T>, keys?: any, orders?: any): T[];
export function groupBy<T>(collection: Collection<T>, key?: Visit<T, any>): Record<string, T[]>;
export function keyBy<T>(collection: Collection<T>, key?: Visit<T, any>): Record<string, T>;
export function countBy<T>(collection: Collection<T>, key?: Visit<T, any>): Record<string, number>;
export function partition<T>(collection: Collection<T>, accept: Visit<T, unknown>): [T[], T[]];
export function uniqBy<T>(list: ArrayLike<T> | null | undefined, key: Visit<T, any>): T[];
export function unionBy<T = any>(...lists: any[]): T[];
export function differenceBy<T = any>(...lists: any[]): T[];
export function intersectionBy<T = any>(...lists: any[]): T[];
export function takeWhile<T>(list: ArrayLike<T> | null | undefined, accept?: Visit<T, unknown>): T[];
export function dropWhile<T>(list: ArrayLike<T> | null | undefined, accept?: Visit<T, unknown>): T[];
export function times<R = number>(count: number, visit?: (index: number) => R): R[];
export function mapValues<T, R>(
  object: Record<string, T>,
  visit: (value: T, key: string) => R,
): Record<string, R>;
export function mapValues(object: any, visit?: any): any;
export function mapKeys<T>(object: Record<string, T>, visit?: Visit<T, any>): Record<string, T>;
export function pickBy<T>(object: Record<string, T>, accept?: Visit<T, unknown>): Record<string, T>;
export function omitBy<T>(object: Record<string, T>, accept?: Visit<T, unknown>): Record<string, T>;
export function sumBy<T>(list: ArrayLike<T> | null | undefined, visit?: Visit<T, any>): number;
export function meanBy<T>(list: ArrayLike<T> | null | undefined, visit?: Visit<T, any>): number;
export function minBy<T>(list: ArrayLike<T> | null | undefined, visit?: Visit<T, any>): T | undefined;
export function maxBy<T>(list: ArrayLike<T> | null | undefined, visit?: Visit<T, any>): T | undefined;
export function attempt<R>(run: (...parameters: any[]) => R, ...parameters: any[]): R | Error;
export function tap<T>(value: T, visit: (value: T) => void): T;
export function cloneDeepWith(value: any, customize?: (value: any) => any): any;
export function mergeWith(target: any, ...sources: any[]): any;
export function isEqualWith(value: any, other: any, customize?: (value: any, other: any) => any): boolean;
export function debounce<F extends AnyFunction>(
  run: F,
  wait?: number,
  options?: any,
): F & { cancel(): void; flush(): any };
export function throttle<F extends AnyFunction>(
  run: F,
  wait?: number,
  options?: any,
): F & { cancel(): void; flush(): any };
export function once<F extends AnyFunction>(run: F): F;
export function memoize<F extends AnyFunction>(run: F, key?: AnyFunction): F & { cache: any };
export function partial<F extends AnyFunction>(run: F, ...parameters: any[]): AnyFunction;
export function curry<F extends AnyFunction>(run: F, arity?: number): AnyFunction;
export function flow(...run: any[]): AnyFunction;
export function defer(run: AnyFunction, ...parameters: any[]): number;
export function delay(run: AnyFunction, wait: number, ...parameters: any[]): number;
export function cloneDeep<T>(value: T): T;
export function clone<T>(value: T): T;
export function uniq<T>(list: ArrayLike<T> | null | undefined): T[];
export function compact<T>(list: ArrayLike<T> | null | undefined): T[];
export function flatten<T = any>(list: any): T[];
export function flattenDeep<T = any>(list: any): T[];
export function chunk<T>(list: ArrayLike<T> | null | undefined, size?: number): T[][];
export function concat<T = any>(...lists: any[]): T[];
export function difference<T = any>(...lists: any[]): T[];
export function intersection<T = any>(...lists: any[]): T[];
export function union<T = any>(...lists: any[]): T[];
export function head<T>(list: ArrayLike<T> | null | undefined): T | undefined;
export function first<T>(list: ArrayLike<T> | null | undefined): T | undefined;
export function last<T>(list: ArrayLike<T> | null | undefined): T | undefined;
export function reverse<T>(list: T[]): T[];
export function values<T>(object: Record<string, T> | null | undefined): T[];
export function keys(object: any): string[];
export function entries(object: any): [string, any][];
export function get(object: any, path: any, fallback?: any): any;
export function set<T>(object: T, path: any, value: any): T;
export function has(object: any, path: any): boolean;
export function pick<T>(object: T, ...paths: any[]): any;
export function omit<T>(object: T, ...paths: any[]): any;
export function merge(target: any, ...sources: any[]): any;
export function assign(target: any, ...sources: any[]): any;
export function defaults(target: any, ...sources: any[]): any;
export function isEqual(value: any, other: any): boolean;
export function isEmpty(value: any): boolean;
export function noop(...parameters: any[]): void;
