export class Mat {
  constructor(...given: any[]);
  rows: number;
  cols: number;
  resize(...given: any[]): Mat;
  resizeAsync(...given: any[]): Promise<Mat>;
  cvtColor(...given: any[]): Mat;
  cvtColorAsync(...given: any[]): Promise<Mat>;
  gaussianBlur(...given: any[]): Mat;
  gaussianBlurAsync(...given: any[]): Promise<Mat>;
  warpAffine(...given: any[]): Mat;
  warpAffineAsync(...given: any[]): Promise<Mat>;
  warpPerspective(...given: any[]): Mat;
  warpPerspectiveAsync(...given: any[]): Promise<Mat>;
  threshold(...given: any[]): Mat;
  thresholdAsync(...given: any[]): Promise<Mat>;
  canny(...given: any[]): Mat;
  cannyAsync(...given: any[]): Promise<Mat>;
  matchTemplate(...given: any[]): Mat;
  matchTemplateAsync(...given: any[]): Promise<Mat>;
  bgrToGray(): Mat;
  getRegion(region: any): Mat;
}
export class CascadeClassifier {
  constructor(path: string);
  detectMultiScale(...given: any[]): any;
  detectMultiScaleAsync(...given: any[]): Promise<any>;
}
export class HOGDescriptor {
  constructor(...given: any[]);
  detectMultiScale(...given: any[]): any;
  detectMultiScaleAsync(...given: any[]): Promise<any>;
}
export class Net {
  forward(...given: any[]): Mat;
  forwardAsync(...given: any[]): Promise<Mat>;
  setInput(...given: any[]): void;
}
export function imread(path: string, flags?: number): Mat;
export function imreadAsync(path: string, flags?: number): Promise<Mat>;
export function imwrite(path: string, image: Mat, flags?: number[]): void;
export function imwriteAsync(path: string, image: Mat, flags?: number[]): Promise<void>;
export function imdecode(buffer: Buffer, flags?: number): Mat;
export function imdecodeAsync(buffer: Buffer, flags?: number): Promise<Mat>;
export function imencode(extension: string, image: Mat, flags?: number[]): Buffer;
export function imencodeAsync(extension: string, image: Mat, flags?: number[]): Promise<Buffer>;
export function readNetFromTensorflow(path: string): Net;
export function readNetFromCaffe(...paths: string[]): Net;
