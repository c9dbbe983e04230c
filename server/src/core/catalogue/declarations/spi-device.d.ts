export class SpiDevice {
  transfer(message: any[], callback: (error: any, message: any[]) => void): SpiDevice;
  transferSync(message: any[]): SpiDevice;
  close(callback: (error: any) => void): void;
  closeSync(): void;
}
export function open(bus: number, device: number, optionsOrCallback: any, callback?: any): SpiDevice;
export function openSync(bus: number, device: number, options?: any): SpiDevice;
