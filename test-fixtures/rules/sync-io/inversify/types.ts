export const TYPES = { Config: Symbol.for("Config") };

export interface Config {
  value(key: string): string;
}
