type Self = AdmZip;
type Entry = string | AdmZip.IZipEntry;

declare class AdmZip {
  constructor(fileOrData?: string | Uint8Array, options?: any);
  readFile(entry: Entry, password?: string | Uint8Array): Buffer | null;
  readFileAsync(entry: Entry, callback: (data: Buffer | null, error: string) => void): void;
  readAsText(entry: Entry, encoding?: string): string;
  readAsTextAsync(entry: Entry, callback: (data: string, error: string) => void, encoding?: string): void;
  deleteFile(entry: Entry): void;
  updateFile(entry: Entry, content: Uint8Array): void;
  addLocalFile(path: string, ...rest: any[]): void;
  addLocalFolder(path: string, pathInArchive?: string, filter?: any): void;
  addLocalFolderAsync(
    path: string,
    callback: (success?: boolean, error?: string) => void,
    ...rest: any[]
  ): void;
  addLocalFolderPromise(path: string, options?: any): Promise<void>;
  addFile(name: string, content: Uint8Array, comment?: string, attributes?: number): AdmZip.IZipEntry;
  addZipComment(comment: string): void;
  getZipComment(): string;
  getEntries(): AdmZip.IZipEntry[];
  getEntry(name: string): AdmZip.IZipEntry | null;
  getEntryCount(): number;
  forEach(visit: (entry: AdmZip.IZipEntry) => void): void;
  extractEntryTo(entry: Entry, folder: string, ...rest: any[]): boolean;
  extractAllTo(folder: string, ...rest: any[]): void;
  extractAllToAsync(folder: string, ...rest: any[]): any;
  test(password?: string | Uint8Array): boolean;
  writeZip(file?: string, callback?: (error: Error | null) => void): void;
  writeZipPromise(file?: string, options?: any): Promise<boolean>;
  toBuffer(): Buffer;
  toBuffer(done: (buffer: Buffer) => void, ...rest: any[]): void;
  toBufferPromise(): Promise<Buffer>;
}

declare namespace AdmZip {
  type AdmZip = Self;
  interface IZipEntry {
    entryName: string;
    comment: string;
    attr: number;
    extra: Buffer;
    readonly name: string;
    readonly isDirectory: boolean;
    readonly header: any;
    readonly rawEntryName: Buffer;
    getData(password?: string | Uint8Array): Buffer;
    getDataAsync(callback: (data: Buffer, error: string) => void): void;
    setData(value: string | Uint8Array): void;
    getCompressedData(): Buffer;
    getCompressedDataAsync(callback: (data: Buffer) => void): void;
  }
}

export = AdmZip;
