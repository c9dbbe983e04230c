type Path = string | string[];

interface Remove {
  (path: Path, options?: any): Promise<boolean>;
  sync(path: Path, options?: any): boolean;
}

/** Up to rimraf 3 the module is the function, and takes a callback. */
declare function rimraf(path: string, options: any, callback?: (error: Error | null) => void): void;

declare namespace rimraf {
  const rimraf: Remove;
  const native: Remove;
  const manual: Remove;
  const windows: Remove;
  const posix: Remove;
  const moveRemove: Remove;
  function sync(path: Path, options?: any): boolean;
  function rimrafSync(path: Path, options?: any): boolean;
  function nativeSync(path: Path, options?: any): boolean;
  function manualSync(path: Path, options?: any): boolean;
  function windowsSync(path: Path, options?: any): boolean;
  function posixSync(path: Path, options?: any): boolean;
  function moveRemoveSync(path: Path, options?: any): boolean;
}

export = rimraf;
