type Work = (...parameters: any[]) => any;

interface Register<Owner> {
  (path: string, handler: any, hooks?: any): Owner;
}
interface On<Owner> {
  (work: Work | Work[]): Owner;
  (options: any, work: Work | Work[]): Owner;
}
export class Elysia<A = any, B = any, C = any, D = any, E = any, F = any, G = any> {
  constructor(options?: any);
  all: Register<this>;
  delete: Register<this>;
  get: Register<this>;
  head: Register<this>;
  options: Register<this>;
  patch: Register<this>;
  post: Register<this>;
  put: Register<this>;
  onRequest: On<this>;
  onParse: On<this>;
  onTransform: On<this>;
  onBeforeHandle: On<this>;
  onAfterHandle: On<this>;
  onAfterResponse: On<this>;
  onError: On<this>;
  trace: On<this>;
  mapResponse: On<this>;
  derive: On<this>;
  resolve: On<this>;
  onStart(work: Work): this;
  onStop(work: Work): this;
  decorate(...parameters: any[]): this;
  state(...parameters: any[]): this;
  model(...parameters: any[]): this;
  route(method: string, path: string, handler: any, hooks?: any): this;
  use(plugin: any): this;
  guard(hooks: any, run?: (app: Elysia) => any): this;
  group(prefix: string, run: (app: Elysia) => any): this;
  group(prefix: string, hooks: any, run: (app: Elysia) => any): this;
  ws(path: string, options: any): this;
  listen(options: any, callback?: Work): this;
  handle(request: Request): Promise<Response>;
  fetch(request: Request): Response | Promise<Response>;
  stop(): Promise<void>;
}
export default Elysia;
export const t: any;
