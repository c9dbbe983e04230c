declare namespace convict {
  interface Config<T = any> {
    get(name?: string): any;
    set(name: string, value: any): Config<T>;
    load(configuration: any): Config<T>;
    loadFile(paths: string | string[]): Config<T>;
    validate(options?: any): Config<T>;
    getProperties(): T;
  }
}

declare function convict<T = any>(schema: any, options?: any): convict.Config<T>;

export = convict;
