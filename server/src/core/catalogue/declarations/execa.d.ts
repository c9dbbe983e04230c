import type { ChildProcess } from "node:child_process";

type Running = ChildProcess & Promise<execa.Result>;
type Parameters = readonly string[] | execa.Options;

/** Up to execa 5 the module is the function. */
declare function execa(file: string | URL, parameters?: Parameters, options?: execa.Options): Running;

declare namespace execa {
  type Options = any;
  type SyncOptions = any;
  interface Result {
    command: string;
    exitCode: number | undefined;
    stdout: any;
    stderr: any;
    all: any;
    failed: boolean;
    timedOut: boolean;
    killed: boolean;
    signal: string | undefined;
  }
  type SyncResult = Result;
  type ExecaReturnValue = Result;
  type ExecaSyncReturnValue = Result;
  type ResultPromise = Running;
  type ExecaChildProcess = Running;
  class ExecaError extends Error {}
  class ExecaSyncError extends Error {}
  interface Run {
    (file: string | URL, parameters?: Parameters, options?: Options): Running;
    (parts: TemplateStringsArray, ...values: any[]): Running;
    (options: Options): Run;
  }
  interface RunSync {
    (file: string | URL, parameters?: Parameters, options?: Options): Result;
    (parts: TemplateStringsArray, ...values: any[]): Result;
    (options: Options): RunSync;
  }
  interface Script {
    (parts: TemplateStringsArray, ...values: any[]): Running;
    (file: string | URL, parameters?: Parameters, options?: Options): Running;
    (options: Options): Script;
    sync: RunSync;
    s: RunSync;
  }
  const execa: Run;
  const execaSync: RunSync;
  const $: Script;
  function execaCommand(command: string, options?: Options): Running;
  function execaCommandSync(command: string, options?: Options): Result;
  function execaNode(file: string | URL, parameters?: Parameters, options?: Options): Running;
  function sync(file: string, parameters?: Parameters, options?: Options): Result;
  function command(command: string, options?: Options): Running;
  function commandSync(command: string, options?: Options): Result;
  function node(file: string, parameters?: Parameters, options?: Options): Running;
}

export = execa;
