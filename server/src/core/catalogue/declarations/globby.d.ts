type Pattern = string | readonly string[];
type Filter = (path: URL | string) => boolean;

/** Up to globby 11 the module is the function. */
declare function globby(pattern: Pattern, options?: globby.Options): Promise<string[]>;

declare namespace globby {
  type Options = any;
  type GlobbyOptions = any;
  function globby(pattern: Pattern, options?: Options): Promise<string[]>;
  function sync(pattern: Pattern, options?: Options): string[];
  function globbySync(pattern: Pattern, options?: Options): string[];
  function stream(pattern: Pattern, options?: Options): NodeJS.ReadableStream;
  function globbyStream(pattern: Pattern, options?: Options): NodeJS.ReadableStream;
  function generateGlobTasks(pattern: Pattern, options?: Options): Promise<any[]>;
  function generateGlobTasksSync(pattern: Pattern, options?: Options): any[];
  function isGitIgnored(options?: Options): Promise<Filter>;
  function isGitIgnoredSync(options?: Options): Filter;
  function isIgnoredByIgnoreFiles(pattern: Pattern, options?: Options): Promise<Filter>;
  function isIgnoredByIgnoreFilesSync(pattern: Pattern, options?: Options): Filter;
  function isDynamicPattern(pattern: Pattern, options?: Options): boolean;
  function hasMagic(pattern: Pattern, options?: Options): boolean;
  function convertPathToPattern(path: string): string;
  function gitignore(options?: Options): Promise<Filter>;
  namespace gitignore {
    function sync(options?: Options): Filter;
  }
}

export = globby;
