import type * as processes from "node:child_process";

declare function spawn(command: string, ...rest: any[]): processes.ChildProcess;

declare namespace spawn {
  const spawn: typeof processes.spawn;
  function sync(command: string, ...rest: any[]): processes.SpawnSyncReturns<any>;
}

export = spawn;
