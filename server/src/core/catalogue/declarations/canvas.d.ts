export class Canvas {
  constructor(width: number, height: number, type?: string);
  width: number;
  height: number;
  getContext(type: string, options?: any): any;
  toBuffer(callback: (error: Error | null, result: Buffer) => void, mimeType?: string, options?: any): void;
  toBuffer(mimeType?: string, options?: any): Buffer;
  toDataURL(mimeType?: string, quality?: number): string;
  toDataURL(...given: any[]): void;
  createPNGStream(options?: any): NodeJS.ReadableStream;
  createJPEGStream(options?: any): NodeJS.ReadableStream;
}
export function createCanvas(width: number, height: number, type?: string): Canvas;
export function loadImage(source: any, options?: any): Promise<any>;
export function registerFont(path: string, face: any): void;
