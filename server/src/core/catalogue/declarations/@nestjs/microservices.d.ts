import type { Observable } from "rxjs";

export function MessagePattern(pattern?: any, ...rest: any[]): MethodDecorator;
export function EventPattern(pattern?: any, ...rest: any[]): MethodDecorator;
export function GrpcMethod(service?: string, method?: string): MethodDecorator;
export function GrpcStreamMethod(service?: string, method?: string): MethodDecorator;
export function GrpcStreamCall(service?: string, method?: string): MethodDecorator;
export function Payload(...parameters: any[]): ParameterDecorator;
export function Ctx(): ParameterDecorator;
export class ClientProxy {
  connect(): Promise<any>;
  send<Result = any, Input = any>(pattern: any, data: Input): Observable<Result>;
  emit<Result = any, Input = any>(pattern: any, data: Input): Observable<Result>;
}
export class ClientsModule {
  static register(options: any): any;
  static registerAsync(options: any): any;
}
export type MicroserviceOptions = any;
export const Transport: any;
