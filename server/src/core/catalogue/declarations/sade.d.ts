declare function sade(usage: string, single?: boolean): sade.Sade;

declare namespace sade {
  interface Sade {
    command(usage: string, description?: string, options?: any): Sade;
    option(flag: string, description?: string, value?: any): Sade;
    action(handler: (...parameters: any[]) => any): Sade;
    describe(text: any): Sade;
    alias(...names: string[]): Sade;
    example(usage: string): Sade;
    version(value: string): Sade;
    parse(argv: string[], options?: any): any;
    help(command?: string): void;
  }
}

export = sade;
