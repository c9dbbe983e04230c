export * from "node:child_process";
export function exec(command: string, options?: object): Promise<[string, string]>;
export function execFile(
  file: string,
  parameters?: readonly string[],
  options?: object,
): Promise<[string, string]>;
