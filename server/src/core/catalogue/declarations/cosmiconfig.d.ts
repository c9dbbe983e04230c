export type Options = any;
export type OptionsSync = any;
export type CosmiconfigResult = { config: any; filepath: string; isEmpty?: boolean } | null;
export interface PublicExplorerBase {
  clearLoadCache(): void;
  clearSearchCache(): void;
  clearCaches(): void;
}
export interface PublicExplorer extends PublicExplorerBase {
  search(from?: string): Promise<CosmiconfigResult>;
  load(path: string): Promise<CosmiconfigResult>;
}
export interface PublicExplorerSync extends PublicExplorerBase {
  search(from?: string): CosmiconfigResult;
  load(path: string): CosmiconfigResult;
}
export function cosmiconfig(name: string, options?: Options): PublicExplorer;
export function cosmiconfigSync(name: string, options?: OptionsSync): PublicExplorerSync;
export const defaultLoaders: any;
export const defaultLoadersSync: any;
