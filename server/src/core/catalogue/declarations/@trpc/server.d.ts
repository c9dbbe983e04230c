type Resolver = (options: any) => any;

export interface TRPCProcedureBuilder {
  input(parser: any): this;
  output(parser: any): this;
  meta(meta: any): this;
  use(middleware: any): this;
  use(middleware: (options: any) => any): this;
  concat(builder: any): this;
  unstable_concat(builder: any): this;
  query(resolver: Resolver): any;
  mutation(resolver: Resolver): any;
  subscription(resolver: Resolver): any;
}
export interface TRPCRootObject {
  procedure: TRPCProcedureBuilder;
  router(procedures: any): any;
  middleware(middleware: (options: any) => any): any;
  mergeRouters(...routers: any[]): any;
  createCallerFactory(router: any): any;
}
export interface TRPCBuilder {
  context<Context = any>(): TRPCBuilder;
  meta<Meta = any>(): TRPCBuilder;
  create(options?: any): TRPCRootObject;
}
export const initTRPC: TRPCBuilder;
export class TRPCError extends Error {
  constructor(options: { code: string; message?: string; cause?: unknown });
  readonly code: string;
}
