export class Canvas {
  constructor(width: number, height: number, flag?: any);
  width: number;
  height: number;
  getContext(type: string, options?: any): any;
  encode(format: string, ...options: any[]): Promise<Buffer>;
  encodeSync(format: string, ...options: any[]): Buffer;
  toBuffer(type: string, ...options: any[]): Buffer;
  toDataURL(type?: string, quality?: any): string;
  toDataURLAsync(type?: string, quality?: any): Promise<string>;
}
export function createCanvas(width: number, height: number, flag?: any): Canvas;
export function loadImage(source: any, options?: any): Promise<any>;
