export interface NextRequest extends Request {
  readonly nextUrl: any;
  readonly cookies: any;
  [extension: string]: any;
}
export type NextFetchEvent = any;
export type NextMiddleware = (request: NextRequest, event: NextFetchEvent) => any;
export type NextProxy = NextMiddleware;
export function after(task: Promise<any> | (() => any)): void;
export const NextResponse: any;
