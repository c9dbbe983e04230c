/**
 * Names of packages whose types are not installed here, or leave them out: copied from the version that stands beside
 * them, so that a row with another name fails. Types that are light get installed instead.
 */

interface Read {
  /** Where the names were read, and why the types are not installed. */
  readonly in: string;
  readonly names: readonly string[];
}

const OPENCV = [
  ...["imread", "imwrite", "imdecode", "imencode"],
  ...["Mat.resize", "Mat.cvtColor", "Mat.gaussianBlur", "Mat.warpAffine", "Mat.warpPerspective"],
  ...["Mat.threshold", "Mat.canny", "Mat.matchTemplate", "Net.forward"],
  ...["CascadeClassifier.detectMultiScale", "HOGDescriptor.detectMultiScale"],
].flatMap((name) => [name, `${name}Async`]);

export const READ: Readonly<Record<string, Read>> = {
  "@babel/core": {
    in: "7.29's lib/index.js: @types/babel__core leaves them out",
    names: [
      ...["loadOptionsSync", "loadOptionsAsync", "loadPartialConfigSync"],
      ...["createConfigItemSync", "createConfigItemAsync"],
    ],
  },
  "@tensorflow/tfjs-core": {
    in: "4.22's dist/tensor.d.ts: 40 MB",
    names: ["Tensor.dataSync", "Tensor.data", "Tensor.arraySync", "Tensor.array"],
  },
  "@tensorflow/tfjs": {
    in: "4.22, which exports all of @tensorflow/tfjs-core",
    names: ["Tensor.dataSync", "Tensor.data", "Tensor.arraySync", "Tensor.array"],
  },
  "@tensorflow/tfjs-node": {
    in: "4.22, which exports all of @tensorflow/tfjs",
    names: ["Tensor.dataSync", "Tensor.data", "Tensor.arraySync", "Tensor.array"],
  },
  "@u4/opencv4nodejs": { in: "7.1's typings: builds OpenCV", names: OPENCV },
  "@vue/server-renderer": {
    in: "3.5's types: installed with all of Vue",
    names: ["renderToString"],
  },
  canvas: {
    in: "3.2's index.d.ts: builds native code",
    names: ["Canvas.toBuffer", "Canvas.toDataURL", "Canvas.createPNGStream", "Canvas.createJPEGStream"],
  },
  config: {
    in: "4's types/lib/config.d.ts: reads its configuration where it is loaded",
    names: ["util.loadFileConfigs"],
  },
  lightningcss: { in: "1.33's node/index.d.ts: native code", names: ["transform", "bundle", "bundleAsync"] },
  mammoth: { in: "1.13's lib/index.js: its types leave it out", names: ["convertToMarkdown"] },
  "node-hid": {
    in: "3.4's nodehid.d.ts: native code",
    names: [
      ...["devices", "devicesAsync", "HID.constructor", "HIDAsync.open"],
      ...["HID.readSync", "HID.readTimeout", "HIDAsync.read", "HID.write", "HIDAsync.write"],
      ...["HID.sendFeatureReport", "HIDAsync.sendFeatureReport"],
      ...["HID.getFeatureReport", "HIDAsync.getFeatureReport"],
    ],
  },
  "node-persist": {
    in: "2.1's src/local-storage.js; version 4 has only initSync of them, and its types leave that out",
    names: [
      ...["initSync", "setItemSync", "getItemSync", "removeItemSync", "clearSync"],
      ...["persistSync", "persist", "persistKeySync", "persistKey"],
    ],
  },
  onoff: {
    in: "6.0's onoff.d.ts: builds native code",
    names: ["Gpio.readSync", "Gpio.read", "Gpio.writeSync", "Gpio.write"],
  },
  opencv4nodejs: {
    in: "5.6's lib/typings: builds OpenCV",
    names: OPENCV,
  },
  shiki: {
    in: "4.6's dist/index.d.mts and @shikijs/types: installed with all grammars",
    names: [
      ...["codeToHtml", "codeToTokens", "codeToHast"],
      ...[
        "HighlighterGeneric.codeToHtml",
        "HighlighterGeneric.codeToTokens",
        "HighlighterGeneric.codeToHast",
      ],
    ],
  },
  "spi-device": {
    in: "3.1's spi-device.d.ts: builds native code",
    names: ["openSync", "open", "SpiDevice.transferSync", "SpiDevice.transfer"],
  },
  steno: {
    in: "0.4's index.js; version 4 has only an asynchronous Writer",
    names: ["writeFileSync", "writeFile"],
  },
  "svelte/server": { in: "5.57's types/index.d.ts: installed with the compiler", names: ["render"] },
  "tree-sitter": {
    in: "0.25's tree-sitter.d.ts: builds native code",
    names: ["Parser.parse", "default.parse"],
  },
  usb: {
    in: "2's dist/usb: native code; version 3 gives promises",
    names: ["getDeviceList", "findByIds", "Device.open", "usb.Device.open"],
  },
  "vue/server-renderer": {
    in: "Vue 3.5, which exports all of @vue/server-renderer",
    names: ["renderToString"],
  },
  xlsx: {
    in: "0.18's types/index.d.ts: known weaknesses of the version in the registry",
    names: ["read", "write", "writeXLSX", "readFile", "writeFile", "writeFileXLSX"],
  },
  "zstd-napi": {
    in: "0.0.13's dist/index.d.ts: builds native code",
    names: ["compress", "decompress", "Compressor.compress", "Decompressor.decompress"],
  },
};
