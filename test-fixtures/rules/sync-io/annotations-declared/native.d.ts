/** @blocking compression 30ms */
export declare function pack(data: Uint8Array): Uint8Array;

/** @blocking fs */
export const list: (folder: string) => string[];
