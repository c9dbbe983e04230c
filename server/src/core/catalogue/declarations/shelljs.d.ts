import type { ChildProcess } from "node:child_process";

type Files = string | readonly string[];

declare namespace shell {
  interface ShellString extends String {
    stdout: string;
    stderr: string | null;
    code: number;
    to(file: string): ShellString;
    toEnd(file: string): ShellString;
    cat(...rest: any[]): ShellString;
    exec(command: string, ...rest: any[]): ShellString;
    grep(...rest: any[]): ShellString;
    head(...rest: any[]): ShellString;
    sed(...rest: any[]): ShellString;
    sort(...rest: any[]): ShellString;
    tail(...rest: any[]): ShellString;
    uniq(...rest: any[]): ShellString;
  }
  interface ShellArray extends Array<string> {
    stdout: string;
    stderr: string | null;
    code: number;
    to(file: string): ShellString;
    toEnd(file: string): ShellString;
    grep(...rest: any[]): ShellString;
  }
  function exec(command: string, options?: any): ShellString;
  function exec(
    command: string,
    callback: (code: number, stdout: string, stderr: string) => void,
  ): ChildProcess;
  function exec(
    command: string,
    options: any,
    callback: (code: number, stdout: string, stderr: string) => void,
  ): ChildProcess;
  function cmd(command: string, ...rest: any[]): ShellString;
  function cat(...files: Files[]): ShellString;
  function head(...rest: any[]): ShellString;
  function tail(...rest: any[]): ShellString;
  function sort(...rest: any[]): ShellString;
  function uniq(...rest: any[]): ShellString;
  function sed(...rest: any[]): ShellString;
  function grep(...rest: any[]): ShellString;
  function cp(...rest: any[]): ShellString;
  function mv(...rest: any[]): ShellString;
  function rm(...rest: any[]): ShellString;
  function find(...files: Files[]): ShellArray;
  function ls(...rest: any[]): ShellArray;
  function mkdir(...rest: any[]): ShellString;
  function chmod(mode: string | number, ...rest: any[]): ShellString;
  function ln(...rest: any[]): ShellString;
  function touch(...rest: any[]): ShellString;
  function pushd(...rest: any[]): ShellArray;
  function popd(...rest: any[]): ShellArray;
  function dirs(...rest: any[]): ShellArray;
  function test(option: string, path: string): boolean;
  function which(command: string): ShellString | null;
  function cd(path?: string): ShellString;
  function pwd(): ShellString;
  function echo(...text: any[]): ShellString;
  function exit(code?: number): never;
  function error(): ShellString;
  function errorCode(): number;
  function set(options: string): void;
  function tempdir(): ShellString;
  const env: NodeJS.ProcessEnv;
  const config: any;
  const ShellString: { (text: string): ShellString; new (text: string): ShellString };
}

export = shell;
