export interface HighlighterGeneric<Languages = any, Themes = any> {
  codeToHtml(code: string, options: any): string;
  codeToTokens(code: string, options: any): any;
  codeToHast(code: string, options: any): any;
  loadLanguage(...languages: any[]): Promise<void>;
  loadTheme(...themes: any[]): Promise<void>;
  getLoadedLanguages(): string[];
  getLoadedThemes(): string[];
  dispose(): void;
}
export type Highlighter = HighlighterGeneric;
export type BundledLanguage = string;
export type BundledTheme = string;
export function createHighlighter(options: any): Promise<Highlighter>;
export function getSingletonHighlighter(options?: any): Promise<Highlighter>;
export function codeToHtml(code: string, options: any): Promise<string>;
export function codeToTokens(code: string, options: any): Promise<any>;
export function codeToHast(code: string, options: any): Promise<any>;
