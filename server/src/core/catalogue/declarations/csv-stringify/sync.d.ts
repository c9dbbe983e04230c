export type Options = any;
export function stringify(input: any[], options?: Options): string;
