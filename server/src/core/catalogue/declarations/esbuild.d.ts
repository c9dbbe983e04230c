export type BuildOptions = any;
export type TransformOptions = any;
export type Plugin = any;
export interface BuildResult {
  errors: any[];
  warnings: any[];
  outputFiles?: any[];
  metafile?: any;
}
export interface TransformResult {
  code: string;
  map: string;
  warnings: any[];
}
export interface BuildContext {
  rebuild(): Promise<BuildResult>;
  watch(options?: any): Promise<void>;
  serve(options?: any): Promise<any>;
  cancel(): Promise<void>;
  dispose(): Promise<void>;
}
export const version: string;
export function build(options: BuildOptions): Promise<BuildResult>;
export function buildSync(options: BuildOptions): BuildResult;
export function context(options: BuildOptions): Promise<BuildContext>;
export function transform(input: string | Uint8Array, options?: TransformOptions): Promise<TransformResult>;
export function transformSync(input: string | Uint8Array, options?: TransformOptions): TransformResult;
export function formatMessages(messages: any[], options: any): Promise<string[]>;
export function formatMessagesSync(messages: any[], options: any): string[];
export function analyzeMetafile(metafile: any, options?: any): Promise<string>;
export function analyzeMetafileSync(metafile: any, options?: any): string;
export function stop(): Promise<void>;
