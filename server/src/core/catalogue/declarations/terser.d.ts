export type MinifyOptions = any;
export interface MinifyOutput {
  code?: string;
  map?: any;
}
export function minify(files: any, options?: MinifyOptions): Promise<MinifyOutput>;
export function minify_sync(files: any, options?: MinifyOptions): MinifyOutput;
