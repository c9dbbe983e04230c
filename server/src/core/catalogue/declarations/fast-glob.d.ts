type Pattern = string | readonly string[];

declare function glob(pattern: Pattern, options?: glob.Options): Promise<string[]>;

declare namespace glob {
  type Options = any;
  type Entry = any;
  function async(pattern: Pattern, options?: Options): Promise<string[]>;
  function glob(pattern: Pattern, options?: Options): Promise<string[]>;
  function sync(pattern: Pattern, options?: Options): string[];
  function globSync(pattern: Pattern, options?: Options): string[];
  function stream(pattern: Pattern, options?: Options): NodeJS.ReadableStream;
  function globStream(pattern: Pattern, options?: Options): NodeJS.ReadableStream;
  function generateTasks(pattern: Pattern, options?: Options): any[];
  function isDynamicPattern(pattern: string, options?: Options): boolean;
  function escapePath(path: string): string;
  function convertPathToPattern(path: string): string;
}

export = glob;
