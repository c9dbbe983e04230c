/** The name of our own configuration file. */
export const SETTINGS_FILE = "unblock.config.jsonc";
