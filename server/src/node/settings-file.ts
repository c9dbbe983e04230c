/** Where a configuration stands: in a file of its own, or under a key of a package.json. */
export const SETTINGS_FILE = "unblock.config.jsonc";
export const SETTINGS_FIELD = "unblock";
