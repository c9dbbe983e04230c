export type Options = any;
export function parse<T = any>(input: string | Uint8Array, options?: Options): T[];
export class CsvError extends Error {}
