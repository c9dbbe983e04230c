import { EventEmitter } from "node:events";

type Match = any;
type Pattern = string | string[];
type Callback = (error: Error | null, matches: string[]) => void;

/** glob 9 and later return a promise, the older ones take a callback and return an emitter. */
declare function glob(pattern: Pattern, options?: glob.GlobOptions): Promise<string[]>;
declare function glob(pattern: Pattern, callback: Callback): glob.Glob;
declare function glob(pattern: Pattern, options: glob.GlobOptions, callback: Callback): glob.Glob;

declare namespace glob {
  type GlobOptions = any;
  type IOptions = any;
  function sync(pattern: Pattern, options?: GlobOptions): string[];
  namespace sync {
    function stream(pattern: Pattern, options?: GlobOptions): NodeJS.ReadableStream;
    function iterate(pattern: Pattern, options?: GlobOptions): Generator<string, void, void>;
  }
  function globSync(pattern: Pattern, options?: GlobOptions): string[];
  function globStream(pattern: Pattern, options?: GlobOptions): NodeJS.ReadableStream;
  function globStreamSync(pattern: Pattern, options?: GlobOptions): NodeJS.ReadableStream;
  function globIterate(pattern: Pattern, options?: GlobOptions): AsyncGenerator<string, void, void>;
  function globIterateSync(pattern: Pattern, options?: GlobOptions): Generator<string, void, void>;
  function streamSync(pattern: Pattern, options?: GlobOptions): NodeJS.ReadableStream;
  function iterateSync(pattern: Pattern, options?: GlobOptions): Generator<string, void, void>;
  function stream(pattern: Pattern, options?: GlobOptions): NodeJS.ReadableStream;
  namespace stream {
    function sync(pattern: Pattern, options?: GlobOptions): NodeJS.ReadableStream;
  }
  function iterate(pattern: Pattern, options?: GlobOptions): AsyncGenerator<string, void, void>;
  namespace iterate {
    function sync(pattern: Pattern, options?: GlobOptions): Generator<string, void, void>;
  }
  function hasMagic(pattern: Pattern, options?: GlobOptions): boolean;
  function escape(pattern: string): string;
  function unescape(pattern: string): string;
  function glob(pattern: Pattern, options?: GlobOptions): Promise<string[]>;
  function glob(pattern: Pattern, callback: Callback): Glob;
  function glob(pattern: Pattern, options: GlobOptions, callback: Callback): Glob;
  namespace glob {
    function sync(pattern: Pattern, options?: GlobOptions): string[];
    function globSync(pattern: Pattern, options?: GlobOptions): string[];
    function hasMagic(pattern: Pattern, options?: GlobOptions): boolean;
  }
  class Glob extends EventEmitter {
    constructor(pattern: Pattern, options?: GlobOptions, callback?: Callback);
    walk(): Promise<Match[]>;
    walkSync(): Match[];
    stream(): NodeJS.ReadableStream;
    streamSync(): NodeJS.ReadableStream;
    iterate(): AsyncGenerator<Match, void, void>;
    iterateSync(): Generator<Match, void, void>;
    readonly found: string[];
    abort(): void;
  }
  class GlobSync {
    constructor(pattern: Pattern, options?: GlobOptions);
    readonly found: string[];
  }
}

export = glob;
