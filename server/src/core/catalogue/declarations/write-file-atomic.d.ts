type Data = string | Uint8Array;

declare function writeFile(file: string, data: Data, options?: any): Promise<void>;
declare function writeFile(file: string, data: Data, callback: (error?: Error) => void): void;
declare function writeFile(file: string, data: Data, options: any, callback: (error?: Error) => void): void;

declare namespace writeFile {
  function sync(file: string, data: Data, options?: any): void;
  type Options = any;
}

export = writeFile;
