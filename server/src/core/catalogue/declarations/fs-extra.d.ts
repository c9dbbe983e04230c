/** Node's functions give a promise when no callback is given. */
import type * as fs from "node:fs";

export * from "node:fs";

export const access: typeof fs.access & typeof fs.promises.access;
export const appendFile: typeof fs.appendFile & typeof fs.promises.appendFile;
export const chmod: typeof fs.chmod & typeof fs.promises.chmod;
export const chown: typeof fs.chown & typeof fs.promises.chown;
export const close: typeof fs.close & typeof fs.close.__promisify__;
export const copyFile: typeof fs.copyFile & typeof fs.promises.copyFile;
export const fchmod: typeof fs.fchmod & typeof fs.fchmod.__promisify__;
export const fchown: typeof fs.fchown & typeof fs.fchown.__promisify__;
export const fdatasync: typeof fs.fdatasync & typeof fs.fdatasync.__promisify__;
export const fstat: typeof fs.fstat & typeof fs.fstat.__promisify__;
export const fsync: typeof fs.fsync & typeof fs.fsync.__promisify__;
export const ftruncate: typeof fs.ftruncate & typeof fs.ftruncate.__promisify__;
export const futimes: typeof fs.futimes & typeof fs.futimes.__promisify__;
export const lchmod: typeof fs.lchmod & typeof fs.lchmod.__promisify__;
export const lchown: typeof fs.lchown & typeof fs.promises.lchown;
export const link: typeof fs.link & typeof fs.promises.link;
export const lstat: typeof fs.lstat & typeof fs.promises.lstat;
export const mkdir: typeof fs.mkdir & typeof fs.promises.mkdir;
export const mkdtemp: typeof fs.mkdtemp & typeof fs.promises.mkdtemp;
export const open: typeof fs.open & typeof fs.promises.open;
export const opendir: typeof fs.opendir & typeof fs.promises.opendir;
export const readdir: typeof fs.readdir & typeof fs.promises.readdir;
export const readFile: typeof fs.readFile & typeof fs.promises.readFile;
export const readlink: typeof fs.readlink & typeof fs.promises.readlink;
export const realpath: typeof fs.realpath & typeof fs.promises.realpath;
export const rename: typeof fs.rename & typeof fs.promises.rename;
export const rm: typeof fs.rm & typeof fs.promises.rm;
export const rmdir: typeof fs.rmdir & typeof fs.promises.rmdir;
export const stat: typeof fs.stat & typeof fs.promises.stat;
export const symlink: typeof fs.symlink & typeof fs.promises.symlink;
export const truncate: typeof fs.truncate & typeof fs.promises.truncate;
export const unlink: typeof fs.unlink & typeof fs.promises.unlink;
export const utimes: typeof fs.utimes & typeof fs.promises.utimes;
export const writeFile: typeof fs.writeFile & typeof fs.promises.writeFile;
export function exists(path: string): Promise<boolean>;
export function read(
  file: number,
  buffer: Uint8Array,
  ...rest: any[]
): Promise<{ bytesRead: number; buffer: Uint8Array }>;
export function write(
  file: number,
  data: Uint8Array | string,
  ...rest: any[]
): Promise<{ bytesWritten: number }>;

export type Path = string;
export function copy(from: string, to: string, options?: any): Promise<void>;
export function copySync(from: string, to: string, options?: any): void;
export function move(from: string, to: string, options?: any): Promise<void>;
export function moveSync(from: string, to: string, options?: any): void;
export function remove(path: Path): Promise<void>;
export function removeSync(path: Path): void;
export function emptyDir(path: Path): Promise<void>;
export function emptyDirSync(path: Path): void;
export function emptydir(path: Path): Promise<void>;
export function emptydirSync(path: Path): void;
export function ensureDir(path: Path, options?: any): Promise<void>;
export function ensureDirSync(path: Path, options?: any): void;
export function mkdirs(path: Path, options?: any): Promise<void>;
export function mkdirsSync(path: Path, options?: any): void;
export function mkdirp(path: Path, options?: any): Promise<void>;
export function mkdirpSync(path: Path, options?: any): void;
export function ensureFile(path: Path): Promise<void>;
export function ensureFileSync(path: Path): void;
export function createFile(path: Path): Promise<void>;
export function createFileSync(path: Path): void;
export function ensureLink(from: string, to: string): Promise<void>;
export function ensureLinkSync(from: string, to: string): void;
export function createLink(from: string, to: string): Promise<void>;
export function createLinkSync(from: string, to: string): void;
export function ensureSymlink(from: string, to: string, type?: string): Promise<void>;
export function ensureSymlinkSync(from: string, to: string, type?: string): void;
export function createSymlink(from: string, to: string, type?: string): Promise<void>;
export function createSymlinkSync(from: string, to: string, type?: string): void;
export function outputFile(path: Path, data: any, options?: any): Promise<void>;
export function outputFileSync(path: Path, data: any, options?: any): void;
export function outputJson(path: Path, data: any, options?: any): Promise<void>;
export function outputJsonSync(path: Path, data: any, options?: any): void;
export function outputJSON(path: Path, data: any, options?: any): Promise<void>;
export function outputJSONSync(path: Path, data: any, options?: any): void;
export function readJson(path: Path, options?: any): Promise<any>;
export function readJsonSync(path: Path, options?: any): any;
export function readJSON(path: Path, options?: any): Promise<any>;
export function readJSONSync(path: Path, options?: any): any;
export function writeJson(path: Path, data: any, options?: any): Promise<void>;
export function writeJsonSync(path: Path, data: any, options?: any): void;
export function writeJSON(path: Path, data: any, options?: any): Promise<void>;
export function writeJSONSync(path: Path, data: any, options?: any): void;
export function pathExists(path: Path): Promise<boolean>;
export function pathExistsSync(path: Path): boolean;
