type Callback<T> = (error: any, result: T | null) => void;

export class Template {
  constructor(source: string, environment?: Environment, path?: string, eagerCompile?: boolean);
  render(context?: object): string;
  render(context?: object, callback?: Callback<string>): void;
}
export class Environment {
  constructor(loader?: any, options?: any);
  render(name: string, context?: object): string;
  render(name: string, context?: object, callback?: Callback<string>): void;
  renderString(source: string, context: object): string;
  renderString(source: string, context: object, callback?: Callback<string>): void;
  getTemplate(name: string, eagerCompile?: boolean): Template;
  getTemplate(name: string, eagerCompile?: boolean, callback?: Callback<Template>): void;
  addFilter(name: string, filter: (...given: any[]) => any, isAsync?: boolean): this;
  addGlobal(name: string, value: any): this;
  express(application: object): this;
}
export function configure(pathOrOptions?: any, options?: any): Environment;
export function render(name: string, context?: object): string;
export function render(name: string, context?: object, callback?: Callback<string>): void;
export function renderString(source: string, context: object): string;
export function renderString(source: string, context: object, callback?: Callback<string>): void;
export function compile(source: string, environment?: Environment, callback?: Callback<Template>): Template;
export function precompile(path: string, options?: any): string;
export function precompileString(source: string, options?: any): string;
