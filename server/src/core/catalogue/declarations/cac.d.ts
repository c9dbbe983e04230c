export class Command {
  action(run: (...parameters: any[]) => any): this;
  option(flags: string, description: string, options?: any): this;
  alias(name: string): this;
  usage(text: string): this;
  example(example: any): this;
  allowUnknownOptions(): this;
  ignoreOptionDefaultValue(): this;
}
export class CAC {
  constructor(name?: string);
  readonly args: readonly string[];
  readonly options: any;
  readonly globalCommand: Command;
  command(name: string, description?: string, options?: any): Command;
  option(flags: string, description: string, options?: any): this;
  usage(text: string): this;
  example(example: any): this;
  help(show?: any): this;
  version(version: string, flags?: string): this;
  parse(argv?: string[], options?: any): any;
  runMatchedCommand(): any;
  outputHelp(): void;
  on(event: string, listener: (...parameters: any[]) => void): this;
}
export function cac(name?: string): CAC;
export default cac;
