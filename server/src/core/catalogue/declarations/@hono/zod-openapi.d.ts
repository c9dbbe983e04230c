import { Hono, type Handler } from "hono";

export class OpenAPIHono<E = any, S = any, B = any> extends Hono<E, S, B> {
  openapi(route: any, handler: Handler, hook?: any): this;
  doc(...parameters: any[]): this;
}
export function createRoute(route: any): any;
export const z: any;
