/** Draws the curves as SVG. */
import * as echarts from "echarts";
import type { Measured } from "./measured.ts";

const WIDTH = 760;
const HEIGHT = 420;

/** The pictures by name. */
export function drawAll(measured: Measured): Map<string, string> {
  const { elsewhere, crossing, slices, many } = measured;
  const line = <T>(points: readonly T[], x: (point: T) => number, y: (point: T) => number) =>
    points.map((point) => [x(point), Math.max(y(point), 0.001)] as const);
  return new Map([
    [
      "worker-by-work",
      draw({
        title: "Until the result is there",
        x: "work, in ms",
        y: "ms",
        machine: measured.machine,
        lines: [
          {
            name: "on the loop (which it holds)",
            at: line(
              elsewhere,
              (p) => p.work,
              (p) => p.here,
            ),
          },
          {
            name: "warm worker",
            at: line(
              elsewhere,
              (p) => p.work,
              (p) => p.warmWorker,
            ),
          },
          {
            name: "worker started for it",
            at: line(
              elsewhere,
              (p) => p.work,
              (p) => p.coldWorker,
            ),
          },
          {
            name: "process started for it",
            at: line(
              elsewhere,
              (p) => p.work,
              (p) => p.process,
            ),
          },
        ],
      }),
    ],
    [
      "worker-by-bytes",
      draw({
        title: "How long sending and receiving hold the loop",
        x: "bytes that cross",
        y: "ms",
        isBytes: true,
        machine: measured.machine,
        lines: [
          {
            name: "objects, sent",
            at: line(
              crossing,
              (p) => p.bytes,
              (p) => p.objects.send,
            ),
          },
          {
            name: "objects, received",
            at: line(
              crossing,
              (p) => p.bytes,
              (p) => p.objects.receive,
            ),
          },
          {
            name: "text, sent",
            at: line(
              crossing,
              (p) => p.bytes,
              (p) => p.text.send,
            ),
          },
          {
            name: "buffer, copied",
            at: line(
              crossing,
              (p) => p.bytes,
              (p) => p.buffer.send,
            ),
          },
          {
            name: "buffer, transferred",
            at: line(
              crossing,
              (p) => p.bytes,
              (p) => p.transferred.send,
            ),
          },
        ],
      }),
    ],
    [
      "yield-by-slice",
      draw({
        title: "300 ms of work in slices",
        x: "slice, in ms",
        y: "% or ms",
        machine: measured.machine,
        lines: [
          {
            name: "the whole takes longer by, in %",
            at: line(
              slices,
              (p) => p.slice,
              (p) => p.longer,
            ),
          },
          {
            name: "others wait for at most, in ms",
            at: line(
              slices,
              (p) => p.slice,
              (p) => p.wait,
            ),
          },
        ],
      }),
    ],
    [
      "pool-by-work",
      draw({
        title: "Twenty items over two threads",
        x: "work of each item, in ms",
        y: "total, as part of one after another",
        machine: measured.machine,
        lines: [
          {
            name: "warm pool",
            at: line(
              many,
              (p) => p.work,
              (p) => p.warmPool,
            ),
          },
          {
            name: "pool started for them",
            at: line(
              many,
              (p) => p.work,
              (p) => p.coldPool,
            ),
          },
          {
            name: "one after another",
            at: line(
              many,
              (p) => p.work,
              () => 1,
            ),
          },
        ],
      }),
    ],
  ]);
}

interface Picture {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly machine: string;
  readonly isBytes?: true;
  readonly lines: readonly { readonly name: string; readonly at: readonly (readonly [number, number])[] }[];
}

function draw({ title, x, y, machine, isBytes, lines }: Picture): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: HEIGHT });
  const axis = { type: "log", nameLocation: "middle", minorSplitLine: { show: false } } as const;
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: "Helvetica, Arial, sans-serif" },
    color: ["#c23531", "#1f77b4", "#2a9d4e", "#8e5bb5", "#b8860b"],
    title: { text: title, subtext: machine, left: "center", textStyle: { fontSize: 16 } },
    legend: { bottom: 4, itemGap: 16 },
    grid: { left: 76, right: 30, top: 64, bottom: 84 },
    xAxis: { ...axis, name: x, nameGap: 28, axisLabel: { formatter: isBytes ? bytesText : plainText } },
    yAxis: { ...axis, name: y, nameGap: 52, axisLabel: { formatter: plainText } },
    series: lines.map(({ name, at }) => ({
      type: "line",
      name,
      data: at,
      symbolSize: 6,
      lineStyle: { width: 2 },
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
