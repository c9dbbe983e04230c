export class Device {
  deviceDescriptor: any;
  open(defaultConfiguration?: boolean): void;
  close(): void;
  interface(number: number): any;
}
export namespace usb {
  export { Device, getDeviceList };
}
export function getDeviceList(): Device[];
export function findByIds(vendor: number, product: number): Device | undefined;
export function findBySerialNumber(serialNumber: string): Promise<Device | undefined>;
export const webusb: any;
