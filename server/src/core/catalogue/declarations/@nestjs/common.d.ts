import type { Observable } from "rxjs";

type Method = MethodDecorator;
type Parameter = ParameterDecorator;

export interface Type<T = any> {
  new (...parameters: any[]): T;
}
export type Abstract<T> = abstract new (...parameters: any[]) => T;
export type InjectionToken<T = any> = string | symbol | Type<T> | Abstract<T>;
export type Provider<T = any> = any;
export interface DynamicModule {
  module: Type;
  [key: string]: any;
}
export interface ModuleMetadata {
  imports?: any[];
  controllers?: any[];
  providers?: Provider[];
  exports?: any[];
}

export function Controller(path?: any): ClassDecorator;
export function Injectable(options?: any): ClassDecorator;
export function Module(metadata: ModuleMetadata): ClassDecorator;
export function Global(): ClassDecorator;
export function Catch(...exceptions: any[]): ClassDecorator;
export function Optional(): PropertyDecorator & Parameter;
export function Inject<T = any>(token?: any): PropertyDecorator & Parameter;
export function UseGuards(...guards: any[]): Method & ClassDecorator;
export function UseInterceptors(...interceptors: any[]): Method & ClassDecorator;
export function UsePipes(...pipes: any[]): Method & ClassDecorator;
export function UseFilters(...filters: any[]): Method & ClassDecorator;
export function SetMetadata(key: any, value: any): Method & ClassDecorator & { KEY: any };
export function applyDecorators(...decorators: any[]): (target: any, key?: any, descriptor?: any) => void;
export function createParamDecorator<Data = any>(
  create: (data: Data, context: ExecutionContext) => any,
): (...data: any[]) => Parameter;

export function Get(path?: string | string[]): Method;
export function Post(path?: string | string[]): Method;
export function Put(path?: string | string[]): Method;
export function Delete(path?: string | string[]): Method;
export function Patch(path?: string | string[]): Method;
export function Options(path?: string | string[]): Method;
export function Head(path?: string | string[]): Method;
export function All(path?: string | string[]): Method;
export function Search(path?: string | string[]): Method;
export function Sse(path?: string): Method;
export function Propfind(path?: string | string[]): Method;
export function Proppatch(path?: string | string[]): Method;
export function Mkcol(path?: string | string[]): Method;
export function Copy(path?: string | string[]): Method;
export function Move(path?: string | string[]): Method;
export function Lock(path?: string | string[]): Method;
export function Unlock(path?: string | string[]): Method;
export function HttpCode(status: number): Method;
export function Header(name: string, value: string): Method;
export function Redirect(url?: string, status?: number): Method;
export function Render(view: string): Method;
export function Version(version: any): Method & ClassDecorator;

export function Req(): Parameter;
export function Request(): Parameter;
export function Res(options?: any): Parameter;
export function Response(options?: any): Parameter;
export function Next(): Parameter;
export function Body(...parameters: any[]): Parameter;
export function Query(...parameters: any[]): Parameter;
export function Param(...parameters: any[]): Parameter;
export function Headers(name?: string): Parameter;
export function Session(): Parameter;
export function Ip(): Parameter;
export function HostParam(name?: string): Parameter;
export function UploadedFile(...parameters: any[]): Parameter;
export function UploadedFiles(...parameters: any[]): Parameter;

export interface ArgumentsHost {
  getArgs<T = any>(): T;
  getArgByIndex<T = any>(index: number): T;
  getType<T = string>(): T;
  switchToHttp(): { getRequest<T = any>(): T; getResponse<T = any>(): T; getNext<T = any>(): T };
  switchToRpc(): { getData<T = any>(): T; getContext<T = any>(): T };
  switchToWs(): { getData<T = any>(): T; getClient<T = any>(): T };
}
export interface ExecutionContext extends ArgumentsHost {
  getClass<T = any>(): Type<T>;
  getHandler(): Function;
}
export interface CallHandler<T = any> {
  handle(): Observable<T>;
}
export interface CanActivate {
  canActivate(context: ExecutionContext): boolean | Promise<boolean> | Observable<boolean>;
}
export interface NestInterceptor<T = any, R = any> {
  intercept(context: ExecutionContext, next: CallHandler<T>): Observable<R> | Promise<Observable<R>>;
}
export interface ArgumentMetadata {
  type: string;
  metatype?: Type;
  data?: string;
}
export interface PipeTransform<T = any, R = any> {
  transform(value: T, metadata: ArgumentMetadata): R;
}
export interface ExceptionFilter<T = any> {
  catch(exception: T, host: ArgumentsHost): any;
}
export interface NestMiddleware<Req = any, Res = any> {
  use(request: Req, response: Res, next: (error?: any) => void): any;
}
export interface MiddlewareConsumer {
  apply(...middleware: any[]): {
    forRoutes(...routes: any[]): MiddlewareConsumer;
    exclude(...routes: any[]): any;
  };
}
export interface NestModule {
  configure(consumer: MiddlewareConsumer): any;
}
export interface OnModuleInit {
  onModuleInit(): any;
}
export interface OnModuleDestroy {
  onModuleDestroy(): any;
}
export interface OnApplicationBootstrap {
  onApplicationBootstrap(): any;
}
export interface BeforeApplicationShutdown {
  beforeApplicationShutdown(signal?: string): any;
}
export interface OnApplicationShutdown {
  onApplicationShutdown(signal?: string): any;
}

export interface INestApplicationContext {
  get<T = any>(token: InjectionToken<T>, options?: any): T;
  resolve<T = any>(token: InjectionToken<T>, ...rest: any[]): Promise<T>;
  select(module: any): INestApplicationContext;
  init(): Promise<this>;
  close(signal?: string): Promise<void>;
  useLogger(logger: any): void;
  enableShutdownHooks(signals?: any[]): this;
}
export interface INestApplication<Server = any> extends INestApplicationContext {
  use(...parameters: any[]): this;
  listen(port: number | string, ...rest: any[]): Promise<any>;
  connectMicroservice<T = any>(options: T, ...rest: any[]): INestMicroservice;
  startAllMicroservices(): Promise<this>;
  useGlobalFilters(...filters: ExceptionFilter[]): this;
  useGlobalPipes(...pipes: PipeTransform[]): this;
  useGlobalInterceptors(...interceptors: NestInterceptor[]): this;
  useGlobalGuards(...guards: CanActivate[]): this;
  useWebSocketAdapter(adapter: any): this;
  setGlobalPrefix(prefix: string, options?: any): this;
  enableCors(options?: any): void;
  enableVersioning(options?: any): this;
  getHttpServer(): Server;
  getHttpAdapter(): any;
  getUrl(): Promise<string>;
}
export interface INestMicroservice extends INestApplicationContext {
  listen(): Promise<any>;
}

export class Logger {
  constructor(context?: string, options?: any);
  log(message: any, ...rest: any[]): void;
  error(message: any, ...rest: any[]): void;
  warn(message: any, ...rest: any[]): void;
  debug(message: any, ...rest: any[]): void;
  verbose(message: any, ...rest: any[]): void;
  static log(message: any, ...rest: any[]): void;
  static error(message: any, ...rest: any[]): void;
  static warn(message: any, ...rest: any[]): void;
}
export class HttpException extends Error {
  constructor(response: string | Record<string, any>, status: number, options?: any);
  getStatus(): number;
  getResponse(): string | object;
}
export class BadRequestException extends HttpException {
  constructor(response?: any, options?: any);
}
export class UnauthorizedException extends HttpException {
  constructor(response?: any, options?: any);
}
export class ForbiddenException extends HttpException {
  constructor(response?: any, options?: any);
}
export class NotFoundException extends HttpException {
  constructor(response?: any, options?: any);
}
export class ConflictException extends HttpException {
  constructor(response?: any, options?: any);
}
export class InternalServerErrorException extends HttpException {
  constructor(response?: any, options?: any);
}
export class ValidationPipe implements PipeTransform {
  constructor(options?: any);
  transform(value: any, metadata: ArgumentMetadata): Promise<any>;
}
export class ParseIntPipe implements PipeTransform {
  constructor(options?: any);
  transform(value: string, metadata: ArgumentMetadata): Promise<number>;
}
export class StreamableFile {
  constructor(content: any, options?: any);
}
export function forwardRef<T>(reference: () => T): { forwardRef: T };
export const HttpStatus: any;
export const RequestMethod: any;
export const Scope: any;
