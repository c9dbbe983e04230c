export class Project {
  constructor(options?: any);
  addSourceFilesAtPaths(globs: string | readonly string[]): SourceFile[];
  addSourceFilesFromTsConfig(path: string): SourceFile[];
  addSourceFileAtPath(path: string): SourceFile;
  addSourceFileAtPathIfExists(path: string): SourceFile | undefined;
  createSourceFile(path: string, text?: any, options?: any): SourceFile;
  getSourceFile(search: any): SourceFile | undefined;
  getSourceFileOrThrow(search: any): SourceFile;
  getSourceFiles(globs?: any): SourceFile[];
  getDirectory(path: string): Directory | undefined;
  getDirectoryOrThrow(path: string): Directory;
  getPreEmitDiagnostics(): any[];
  save(): Promise<void>;
  saveSync(): void;
  emit(options?: any): Promise<any>;
  emitSync(options?: any): any;
}
export class SourceFile {
  save(): Promise<void>;
  saveSync(): void;
  emit(options?: any): Promise<any>;
  emitSync(options?: any): any;
  deleteImmediately(): Promise<void>;
  deleteImmediatelySync(): void;
  refreshFromFileSystem(): Promise<any>;
  refreshFromFileSystemSync(): any;
  [member: string]: any;
}
export class Directory {
  save(): Promise<void>;
  saveSync(): void;
  deleteImmediately(): Promise<void>;
  deleteImmediatelySync(): void;
  [member: string]: any;
}
