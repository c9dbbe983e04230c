/** The version of the package, put in by the build. */
declare const UNBLOCK_VERSION: string | undefined;

/** `0.0.0` when run from sources. */
export const version = typeof UNBLOCK_VERSION === "string" ? UNBLOCK_VERSION : "0.0.0";
