export type Options = any;
export function transform<T = any, U = any>(records: T[], options: Options, handler?: (record: T) => U): U[];
export function transform<T = any, U = any>(records: T[], handler: (record: T) => U): U[];
