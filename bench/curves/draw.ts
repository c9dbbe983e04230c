/** Draws the curves as SVG. */
import * as echarts from "echarts";
import type { Measured } from "./measured.ts";

const WIDTH = 940;
const HEIGHT = 400;

/** The pictures by name. */
export function drawAll(measured: Measured): Map<string, string> {
  const pictures = [byWork(measured), byBytes(measured), bySlice(measured), ofMany(measured)];
  return new Map(pictures.map((picture) => [picture.name, draw(picture, measured.machine)]));
}

function byWork({ elsewhere }: Measured): Picture {
  const line = lines(elsewhere, ({ work }) => work);
  return {
    name: "worker-by-work",
    title: "How long until the result is there, and how long the loop is held",
    x: "work, in ms",
    y: "ms",
    lines: [
      line("done on the loop, which it holds", ({ here }) => here),
      line("warm worker", ({ warmWorker }) => warmWorker),
      line("new worker", ({ coldWorker }) => coldWorker),
      line("new process", ({ process }) => process),
      line("loop held by asking a worker", ({ held }) => held, "dashed"),
    ],
  };
}

function byBytes({ crossing }: Measured): Picture {
  const line = lines(crossing, ({ bytes }) => bytes);
  return {
    name: "worker-by-bytes",
    title: "How long the loop is held by data that crosses to a worker",
    x: "bytes (of objects: as JSON)",
    y: "ms",
    isBytes: true,
    lines: [
      line("objects, received", ({ objects }) => objects.receive),
      line("objects, sent", ({ objects }) => objects.send),
      line("text, received", ({ text }) => text.receive),
      line("text, sent", ({ text }) => text.send),
      line("buffer, copied", ({ buffer }) => buffer.send),
      line("buffer, transferred", ({ transferred }) => transferred.send),
    ],
  };
}

function bySlice({ slices }: Measured): Picture {
  const line = lines(slices, ({ slice }) => slice);
  return {
    name: "yield-by-slice",
    title: "A loop of 300 ms, cut into slices",
    x: "slice, in ms",
    y: "% or ms",
    lines: [
      line("more time of the processor, in %", ({ longer }) => longer),
      line("longest wait of another task, in ms", ({ wait }) => wait),
    ],
  };
}

function ofMany({ many }: Measured): Picture {
  const line = lines(many, ({ work }) => work);
  return {
    name: "pool-by-work",
    title: "Twenty items on two threads: total time, where one after another takes 1",
    x: "work of each item, in ms",
    y: "total time",
    lines: [
      line("new threads", ({ coldPool }) => coldPool),
      line("warm threads", ({ warmPool }) => warmPool),
      line("one after another", () => 1, "dashed"),
    ],
  };
}

/** Makes lines over the same points. What is less than a microsecond (or a hundredth of a percent) is drawn as that. */
function lines<Point>(points: readonly Point[], x: (point: Point) => number) {
  return (name: string, y: (point: Point) => number, type: Line["type"] = "solid"): Line => ({
    name,
    type,
    at: points.map((point) => [x(point), Math.max(y(point), LEAST)]),
  });
}

/** A logarithmic axis has no zero. */
const LEAST = 0.001;

interface Line {
  readonly name: string;
  readonly type: "solid" | "dashed";
  readonly at: readonly (readonly [number, number])[];
}

interface Picture {
  readonly name: string;
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly isBytes?: true;
  readonly lines: readonly Line[];
}

function draw({ title, x, y, isBytes, lines: series }: Picture, machine: string): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
  const axis = {
    type: "log",
    nameLocation: "middle",
    nameTextStyle: { fontSize: 13 },
    axisLine: { show: true },
    splitLine: { show: true, lineStyle: { color: "#e4e4e4" } },
  } as const;
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: "Helvetica, Arial, sans-serif" },
    color: ["#c23531", "#1f77b4", "#2a9d4e", "#8e5bb5", "#b8860b", "#444444"],
    title: { text: title, subtext: machine, left: "center", textStyle: { fontSize: 15 } },
    legend: {
      orient: "vertical",
      left: WIDTH - 245,
      top: "middle",
      itemGap: 16,
      textStyle: { fontSize: 12 },
    },
    grid: { left: 76, right: 260, top: 64, bottom: 56 },
    xAxis: {
      ...axis,
      name: x,
      nameGap: 28,
      min: "dataMin",
      max: "dataMax",
      axisLabel: { formatter: isBytes ? bytesText : plainText },
    },
    yAxis: { ...axis, name: y, nameGap: 52, axisLabel: { formatter: plainText } },
    series: series.map(({ name, at, type }) => ({
      type: "line",
      name,
      data: at,
      symbol: "circle",
      symbolSize: 6,
      lineStyle: { width: 2, type },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

const plainText = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 3 });

function bytesText(value: number): string {
  return value >= 1e6 ? `${plainText(value / 1e6)} MB` : `${plainText(value / 1e3)} kB`;
}
