export const CONFIG_FILE = Symbol("CONFIG_FILE");
export const DOCUMENT_STORE = Symbol("DOCUMENT_STORE");
export const PREVIEW_STORE = Symbol("PREVIEW_STORE");
export const CACHE = "CACHE";
export const CHANNELS = "CHANNELS";
