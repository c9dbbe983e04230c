import type { Tensor } from "@tensorflow/tfjs-core";

export * from "@tensorflow/tfjs-core";
export interface LayersModel {
  predict(input: any, options?: any): Tensor;
}
export function loadLayersModel(path: any, options?: any): Promise<LayersModel>;
