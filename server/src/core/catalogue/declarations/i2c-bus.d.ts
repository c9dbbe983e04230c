export interface I2CBus {
  close(callback: (error: any) => void): void;
  closeSync(): void;
  scan(...given: any[]): void;
  scanSync(first?: number, last?: number): number[];
  i2cRead(...given: any[]): void;
  i2cReadSync(...given: any[]): any;
  i2cWrite(...given: any[]): void;
  i2cWriteSync(...given: any[]): any;
  readByte(...given: any[]): void;
  readByteSync(...given: any[]): any;
  readWord(...given: any[]): void;
  readWordSync(...given: any[]): any;
  readI2cBlock(...given: any[]): void;
  readI2cBlockSync(...given: any[]): any;
  receiveByte(...given: any[]): void;
  receiveByteSync(...given: any[]): any;
  sendByte(...given: any[]): void;
  sendByteSync(...given: any[]): any;
  writeByte(...given: any[]): void;
  writeByteSync(...given: any[]): any;
  writeWord(...given: any[]): void;
  writeWordSync(...given: any[]): any;
  writeQuick(...given: any[]): void;
  writeQuickSync(...given: any[]): any;
  writeI2cBlock(...given: any[]): void;
  writeI2cBlockSync(...given: any[]): any;
  deviceId(...given: any[]): void;
  deviceIdSync(...given: any[]): any;
  i2cFuncs(...given: any[]): void;
  i2cFuncsSync(...given: any[]): any;
  promisifiedBus(): PromisifiedBus;
}
export interface PromisifiedBus {
  close(): Promise<void>;
  [operation: string]: (...given: any[]) => Promise<any>;
}
export function open(bus: number, optionsOrCallback: any, callback?: any): I2CBus;
export function openSync(bus: number, options?: any): I2CBus;
export function openPromisified(bus: number, options?: any): Promise<PromisifiedBus>;
