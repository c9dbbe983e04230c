/** @blocking fs extreme -- reads all of it */
export declare function load(path: string): string;
/** @nonblocking */
export declare function settings(): string;
