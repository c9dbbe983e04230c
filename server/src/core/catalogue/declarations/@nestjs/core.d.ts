import type { INestApplication, INestApplicationContext, INestMicroservice } from "@nestjs/common";

declare class NestFactoryStatic {
  create<T extends INestApplication = INestApplication>(module: any, ...rest: any[]): Promise<T>;
  createMicroservice<T extends object = any>(module: any, options?: any): Promise<INestMicroservice>;
  createApplicationContext(module: any, options?: any): Promise<INestApplicationContext>;
}
export const NestFactory: NestFactoryStatic;
export class Reflector {
  get<T = any>(key: any, target: any): T;
  getAll<T = any>(key: any, targets: any[]): T;
  getAllAndOverride<T = any>(key: any, targets: any[]): T;
  getAllAndMerge<T = any>(key: any, targets: any[]): T;
}
export class ModuleRef {
  get<T = any>(token: string | symbol | (abstract new (...parameters: any[]) => T), options?: any): T;
  resolve<T = any>(
    token: string | symbol | (abstract new (...parameters: any[]) => T),
    ...rest: any[]
  ): Promise<T>;
  create<T = any>(type: new (...parameters: any[]) => T): Promise<T>;
}
export const APP_GUARD: string;
export const APP_INTERCEPTOR: string;
export const APP_PIPE: string;
export const APP_FILTER: string;
