import type { Low, LowSync } from "lowdb";

declare class File<T> {
  constructor(path: any);
  read(): Promise<T | null>;
  write(data: T): Promise<void>;
}
export class JSONFile<T> extends File<T> {}
export class TextFile extends File<string> {}
export class JSONFileSync<T> {
  constructor(path: any);
  read(): T | null;
  write(data: T): void;
}
export class TextFileSync {
  constructor(path: any);
  read(): string | null;
  write(text: string): void;
}
export class DataFileSync<T> {
  constructor(path: any, format: any);
  read(): T | null;
  write(data: T): void;
}
export function JSONFilePreset<T>(path: any, defaultData: T): Promise<Low<T>>;
export function JSONFileSyncPreset<T>(path: any, defaultData: T): LowSync<T>;
