export class Tensor {
  shape: number[];
  dtype: string;
  data(): Promise<any>;
  dataSync(): any;
  array(): Promise<any>;
  arraySync(): any;
  dispose(): void;
}
export type Tensor1D = Tensor;
export type Tensor2D = Tensor;
export type Tensor3D = Tensor;
export type Tensor4D = Tensor;
export function tensor(...given: any[]): Tensor;
export function tensor1d(...given: any[]): Tensor;
export function tensor2d(...given: any[]): Tensor;
export function tensor3d(...given: any[]): Tensor;
export function tensor4d(...given: any[]): Tensor;
export function tidy<T>(nameOrRun: any, run?: () => T): T;
