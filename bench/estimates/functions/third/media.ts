/** Pictures and sounds in typed arrays. */

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

function testPicture(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      data[at] = x;
      data[at + 1] = y;
      data[at + 2] = x ^ y;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

export function grayscale(): number {
  const { data } = testPicture(640, 480);
  for (let i = 0; i < data.length; i += 4) {
    const gray = 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
    data[i] = data[i + 1] = data[i + 2] = gray;
  }
  return data[4000]!;
}

const SOBEL = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

export function edges(): number {
  const { width, height, data } = testPicture(320, 240);
  const magnitudes = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let [horizontal, vertical] = [0, 0];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const value = data[((y + dy) * width + x + dx) * 4]!;
          horizontal += SOBEL[dy + 1]![dx + 1]! * value;
          vertical += SOBEL[dx + 1]![dy + 1]! * value;
        }
      }
      magnitudes[y * width + x] = Math.hypot(horizontal, vertical);
    }
  }
  return magnitudes.reduce((highest, value) => (value > highest ? value : highest), 0);
}

export function resizePicture(): number {
  const source = testPicture(1920, 1080);
  const target = { width: 1280, height: 720, data: new Uint8ClampedArray(1280 * 720 * 4) };
  const scaleX = source.width / target.width;
  const scaleY = source.height / target.height;
  for (let y = 0; y < target.height; y++) {
    const fromY = Math.min(Math.floor(y * scaleY), source.height - 2);
    const partY = y * scaleY - fromY;
    for (let x = 0; x < target.width; x++) {
      const fromX = Math.min(Math.floor(x * scaleX), source.width - 2);
      const partX = x * scaleX - fromX;
      for (let channel = 0; channel < 4; channel++) {
        const at = (fromY * source.width + fromX) * 4 + channel;
        const below = at + source.width * 4;
        const top = source.data[at]! * (1 - partX) + source.data[at + 4]! * partX;
        const bottom = source.data[below]! * (1 - partX) + source.data[below + 4]! * partX;
        target.data[(y * target.width + x) * 4 + channel] = top * (1 - partY) + bottom * partY;
      }
    }
  }
  return target.data[123_456]!;
}

export function averageColour(): string {
  const { data } = testPicture(16, 16);
  const sums = [0, 0, 0];
  data.forEach((value, index) => {
    if (index % 4 < 3) sums[index % 4]! += value;
  });
  return `#${sums
    .map((sum) =>
      Math.round(sum / 256)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

export function medianFilter(): number {
  const { width, height, data } = testPicture(160, 120);
  const result = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const around: number[] = [];
      for (const dy of [-1, 0, 1])
        for (const dx of [-1, 0, 1]) around.push(data[((y + dy) * width + x + dx) * 4 + 2]!);
      result[y * width + x] = around.sort((a, b) => a - b)[4]!;
    }
  }
  return result[5000]!;
}

export function colourPalette(colours = 8, rounds = 12): string[] {
  const { data } = testPicture(200, 150);
  const pixels: [number, number, number][] = [];
  for (let i = 0; i < data.length; i += 4) pixels.push([data[i]!, data[i + 1]!, data[i + 2]!]);
  let centres = pixels
    .filter((_, index) => index % Math.floor(pixels.length / colours) === 0)
    .slice(0, colours);
  for (let round = 0; round < rounds; round++) {
    const sums = centres.map(() => [0, 0, 0, 0] as [number, number, number, number]);
    for (const [red, green, blue] of pixels) {
      let nearest = 0;
      let least = Infinity;
      centres.forEach(([r, g, b], index) => {
        const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
        if (distance < least) [nearest, least] = [index, distance];
      });
      const sum = sums[nearest]!;
      sum[0] += red;
      sum[1] += green;
      sum[2] += blue;
      sum[3]++;
    }
    centres = sums.map(([r, g, b, count]) => [r / (count || 1), g / (count || 1), b / (count || 1)]);
  }
  return centres.map((centre) => `rgb(${centre.map(Math.round).join(", ")})`);
}

export function ditherToBits(): number {
  const [width, height] = [256, 192];
  const levels = Float32Array.from({ length: width * height }, (_, i) => ((i % width) + i / width) % 256);
  let white = 0;
  for (let i = 0; i < levels.length; i++) {
    const old = levels[i]!;
    const value = old < 128 ? 0 : 255;
    if (value) white++;
    const error = old - value;
    levels[i + 1]! += (error * 7) / 16;
    levels[i + width - 1]! += (error * 3) / 16;
    levels[i + width]! += (error * 5) / 16;
    levels[i + width + 1]! += error / 16;
  }
  return white;
}

const SAMPLE_RATE = 44_100;

function tone(frequency: number, seconds: number): Float64Array {
  const samples = new Float64Array(SAMPLE_RATE * seconds);
  for (let i = 0; i < samples.length; i++) {
    const time = i / SAMPLE_RATE;
    samples[i] = Math.sin(2 * Math.PI * frequency * time) * Math.exp(-3 * time);
  }
  return samples;
}

export function chord(): number {
  const voices = [261.63, 329.63, 392].map((frequency) => tone(frequency, 1));
  const mix = new Int16Array(SAMPLE_RATE);
  for (let i = 0; i < mix.length; i++) {
    let sum = 0;
    for (const voice of voices) sum += voice[i]!;
    mix[i] = (sum / voices.length) * 32_767;
  }
  return mix[1000]!;
}

export function reverb(): number {
  const dry = tone(440, 0.5);
  const impulse = Float64Array.from(
    { length: 6000 },
    (_, i) => Math.exp(-i / 1500) * (i % 7 === 0 ? 1 : 0.1),
  );
  const wet = new Float64Array(dry.length + impulse.length - 1);
  for (let i = 0; i < dry.length; i++) {
    for (let j = 0; j < impulse.length; j++) wet[i + j]! += dry[i]! * impulse[j]!;
  }
  return wet[7000]!;
}

function transform(real: number[], imaginary: number[]): void {
  const length = real.length;
  if (length === 1) return;
  const even: [number[], number[]] = [
    real.filter((_, i) => i % 2 === 0),
    imaginary.filter((_, i) => i % 2 === 0),
  ];
  const odd: [number[], number[]] = [
    real.filter((_, i) => i % 2 === 1),
    imaginary.filter((_, i) => i % 2 === 1),
  ];
  transform(...even);
  transform(...odd);
  for (let k = 0; k < length / 2; k++) {
    const angle = (-2 * Math.PI * k) / length;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const re = cos * odd[0][k]! - sin * odd[1][k]!;
    const im = sin * odd[0][k]! + cos * odd[1][k]!;
    real[k] = even[0][k]! + re;
    imaginary[k] = even[1][k]! + im;
    real[k + length / 2] = even[0][k]! - re;
    imaginary[k + length / 2] = even[1][k]! - im;
  }
}

export function loudestFrequency(): number {
  const real = [...tone(1000, 1).subarray(0, 2048)];
  const imaginary = real.map(() => 0);
  transform(real, imaginary);
  const powers = real.slice(0, 1024).map((re, i) => re * re + imaginary[i]! * imaginary[i]!);
  return (powers.indexOf(Math.max(...powers)) * SAMPLE_RATE) / real.length;
}

export function wavHeader(): Buffer {
  const dataBytes = SAMPLE_RATE * 2;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
