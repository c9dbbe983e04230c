/** Pictures and tensors: pngjs, jpeg-js, canvas, image-size, opencv4nodejs, TensorFlow.js. (sharp only works asynchronously.) */
import { argumentAt, hasFunction } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, CostOf, OperationRow } from "../row.ts";
import { alwaysDeclines, operations, promised, withTwins } from "./rows.ts";

const pixels: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "grows with the number of pixels"),
  alternatives: ["worker"],
};

/** Only the path of a file makes it read one; version 2 takes the bytes alone. */
const costOfSize: CostOf = (call) => {
  const input = argumentAt(call, 0);
  return input?.is === "string" || input?.is === "template"
    ? cost("low", "opens and reads the file")
    : cost("trivial", "looks at the first bytes");
};

/** The package, and the one that goes on with it. */
const OPENCV = ["opencv4nodejs", "@u4/opencv4nodejs"];
const OPENCV_FUNCTIONS = ["imread", "imwrite", "imdecode", "imencode"];
const OPENCV_MEMBERS = [
  ...["resize", "cvtColor", "gaussianBlur", "warpAffine", "warpPerspective", "threshold", "canny"].map(
    (name) => `Mat.${name}`,
  ),
  ...[
    "Mat.matchTemplate",
    "CascadeClassifier.detectMultiScale",
    "HOGDescriptor.detectMultiScale",
    "Net.forward",
  ],
];

/** The package that the class of a tensor comes from, and those that export it again. */
const TENSORFLOW = ["@tensorflow/tfjs-core", "@tensorflow/tfjs", "@tensorflow/tfjs-node"];

export const images: CataloguePart = {
  operations: [
    ...operations("pngjs", ["PNG.sync.read", "PNG.sync.write"], pixels),
    ...operations("jpeg-js", ["encode", "decode"], pixels),
    {
      symbol: "canvas#Canvas.toBuffer",
      ...pixels,
      when: (call) => !hasFunction(call),
      twin: promised("canvas#Canvas.toBuffer", {
        by: "promisify",
        declines: alwaysDeclines("it takes its callback first, and only for PNG and JPEG"),
      }),
    },
    { symbol: "canvas#Canvas.toDataURL", ...pixels, when: (call) => !hasFunction(call) },
    ...operations("canvas", ["Canvas.createPNGStream", "Canvas.createJPEGStream"], {
      ...pixels,
      source: "node-canvas's source: the stream encodes all of the picture when it is first read",
    }),
    ...withTwins(
      "@napi-rs/canvas",
      { "Canvas.encodeSync": "Canvas.encode", "Canvas.toDataURL": "Canvas.toDataURLAsync" },
      pixels,
    ),
    {
      symbol: "@napi-rs/canvas#Canvas.toBuffer",
      ...pixels,
      twin: promised("@napi-rs/canvas#Canvas.encode", {
        declines: alwaysDeclines(
          "it takes the name of the format instead of its type, `png` for `image/png`",
        ),
      }),
    },
    ...operations("image-size", ["imageSize", "default"], {
      kind: "fs",
      cost: costOfSize,
      when: (call) => !hasFunction(call),
      twin: promised("image-size/fromFile#imageSizeFromFile", { note: "since image-size 2" }),
    }),
    ...OPENCV.flatMap((module) =>
      withTwins(module, asynchronous([...OPENCV_FUNCTIONS, ...OPENCV_MEMBERS]), pixels),
    ),
    ...TENSORFLOW.flatMap((module) =>
      withTwins(
        module,
        { "Tensor.dataSync": "Tensor.data", "Tensor.arraySync": "Tensor.array" },
        { kind: "compute", cost: cost("medium", "waits for the values, and copies them") },
        { offloads: "no", note: "leaves the thread only where a graphics card computes" },
      ),
    ),
  ],
};

function asynchronous(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, `${name}Async`]));
}
