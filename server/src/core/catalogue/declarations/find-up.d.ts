type What = string | readonly string[] | ((folder: string) => any);

/** Up to find-up 5 the module is the function. */
declare function findUp(what: What, options?: any): Promise<string | undefined>;

declare namespace findUp {
  function sync(what: What, options?: any): string | undefined;
  namespace sync {
    function exists(path: string): boolean;
  }
  function exists(path: string): Promise<boolean>;
  function findUp(what: What, options?: any): Promise<string | undefined>;
  function findUpSync(what: What, options?: any): string | undefined;
  function findUpMultiple(what: What, options?: any): Promise<string[]>;
  function findUpMultipleSync(what: What, options?: any): string[];
  function findDown(what: What, options?: any): Promise<string | undefined>;
  function findDownSync(what: What, options?: any): string | undefined;
  function pathExists(path: string): Promise<boolean>;
  function pathExistsSync(path: string): boolean;
  const stop: unique symbol;
  const findUpStop: unique symbol;
}

export = findUp;
