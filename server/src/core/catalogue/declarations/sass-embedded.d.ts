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
