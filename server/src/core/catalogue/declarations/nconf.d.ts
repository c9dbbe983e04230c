export class Provider {
  constructor(options?: any);
  file(nameOrOptions: any, options?: any): Provider;
  load(callback?: any): any;
  save(valueOrCallback?: any, callback?: any): any;
  get(key?: string, callback?: any): any;
  set(key: string, value: any, callback?: any): any;
  argv(options?: any): Provider;
  env(options?: any): Provider;
  defaults(options?: any): Provider;
}
export function file(nameOrOptions: any, options?: any): Provider;
export function load(callback?: any): any;
export function save(valueOrCallback?: any, callback?: any): any;
export function loadFilesSync(files: any, callback?: any): void;
export function get(key?: string, callback?: any): any;
export function set(key: string, value: any, callback?: any): any;
export function argv(options?: any): Provider;
export function env(options?: any): Provider;
export function defaults(options?: any): Provider;
