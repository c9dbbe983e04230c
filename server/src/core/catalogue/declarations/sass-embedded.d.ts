export type Options<Mode = any> = any;
export interface CompileResult {
  css: string;
  loadedUrls: URL[];
  sourceMap?: any;
}
export function compile(path: string, options?: Options): CompileResult;
export function compileAsync(path: string, options?: Options): Promise<CompileResult>;
export function compileString(source: string, options?: Options): CompileResult;
export function compileStringAsync(source: string, options?: Options): Promise<CompileResult>;
export class Compiler {
  compile(path: string, options?: Options): CompileResult;
  compileString(source: string, options?: Options): CompileResult;
  dispose(): void;
}
export class AsyncCompiler {
  compileAsync(path: string, options?: Options): Promise<CompileResult>;
  compileStringAsync(source: string, options?: Options): Promise<CompileResult>;
  dispose(): Promise<void>;
}
export function initCompiler(): Compiler;
export function initAsyncCompiler(): Promise<AsyncCompiler>;
