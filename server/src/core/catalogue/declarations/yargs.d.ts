declare function yargs(argv?: readonly string[], directory?: string): yargs.Argv;

declare namespace yargs {
  interface Argv<T = any> {
    readonly argv: any;
    command(name: any, ...rest: any[]): this;
    commandDir(directory: string, options?: any): this;
    option(...options: any[]): this;
    options(options: any): this;
    positional(name: string, options: any): this;
    middleware(run: any, ...rest: any[]): this;
    check(run: (argv: any, options: any) => any, ...rest: any[]): this;
    coerce(...options: any[]): this;
    completion(...options: any[]): this;
    fail(run: any): this;
    parse(...parameters: any[]): any;
    parseAsync(...parameters: any[]): Promise<any>;
    parseSync(...parameters: any[]): any;
    scriptName(name: string): this;
    usage(...parameters: any[]): this;
    example(...parameters: any[]): this;
    alias(...parameters: any[]): this;
    demandCommand(...parameters: any[]): this;
    demandOption(...parameters: any[]): this;
    default(...parameters: any[]): this;
    describe(...parameters: any[]): this;
    boolean(names: any): this;
    string(names: any): this;
    number(names: any): this;
    array(names: any): this;
    group(...parameters: any[]): this;
    implies(...parameters: any[]): this;
    conflicts(...parameters: any[]): this;
    strict(enabled?: boolean): this;
    strictCommands(enabled?: boolean): this;
    strictOptions(enabled?: boolean): this;
    recommendCommands(): this;
    help(...parameters: any[]): this;
    version(...parameters: any[]): this;
    epilogue(text: string): this;
    epilog(text: string): this;
    wrap(columns: any): this;
    env(prefix?: any): this;
    config(...parameters: any[]): this;
    locale(...parameters: any[]): this;
    terminalWidth(): number;
    showHelpOnFail(...parameters: any[]): this;
    showHelp(...parameters: any[]): this;
    exitProcess(enabled: boolean): this;
    parserConfiguration(options: any): this;
  }
  interface CommandModule<T = any, U = any> {
    command?: any;
    describe?: any;
    aliases?: any;
    builder?: any;
    handler: (argv: any) => any;
  }
  type Arguments<T = any> = any;
  type ArgumentsCamelCase<T = any> = any;
  function command(name: any, ...rest: any[]): Argv;
  function option(...options: any[]): Argv;
  function options(options: any): Argv;
  function usage(...parameters: any[]): Argv;
  function scriptName(name: string): Argv;
  function help(...parameters: any[]): Argv;
  function parse(...parameters: any[]): any;
  const argv: any;
}

export = yargs;
