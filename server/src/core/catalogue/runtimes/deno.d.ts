/** The classes of Deno that rows name members of, and what gives them. */
declare namespace Deno {
  type Path = string | URL;
  class FsFile {
    readonly readable: unknown;
    readonly writable: unknown;
    read(into: Uint8Array): Promise<number | null>;
    readSync(into: Uint8Array): number | null;
    write(bytes: Uint8Array): Promise<number>;
    writeSync(bytes: Uint8Array): number;
    seek(offset: number | bigint, whence: number): Promise<number>;
    seekSync(offset: number | bigint, whence: number): number;
    stat(): Promise<any>;
    statSync(): any;
    sync(): Promise<void>;
    syncSync(): void;
    syncData(): Promise<void>;
    syncDataSync(): void;
    truncate(length?: number): Promise<void>;
    truncateSync(length?: number): void;
    utime(accessed: number | Date, modified: number | Date): Promise<void>;
    utimeSync(accessed: number | Date, modified: number | Date): void;
    lock(exclusive?: boolean): Promise<void>;
    lockSync(exclusive?: boolean): void;
    tryLock(exclusive?: boolean): Promise<boolean>;
    tryLockSync(exclusive?: boolean): boolean;
    unlock(): Promise<void>;
    unlockSync(): void;
    close(): void;
  }
  function open(path: Path, options?: object): Promise<FsFile>;
  function openSync(path: Path, options?: object): FsFile;
  function create(path: Path): Promise<FsFile>;
  function createSync(path: Path): FsFile;
  class Command {
    constructor(command: Path, options?: object);
    output(): Promise<any>;
    outputSync(): any;
    spawn(): any;
  }
  class Permissions {
    query(permission: object): Promise<any>;
    querySync(permission: object): any;
    request(permission: object): Promise<any>;
    requestSync(permission: object): any;
    revoke(permission: object): Promise<any>;
    revokeSync(permission: object): any;
  }
  const permissions: Permissions;
}
