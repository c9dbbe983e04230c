export * from "node:fs";
export function gracefulify<T>(fs: T): T;
