/** What a run of so many certificates took. */
export interface Measurement {
  readonly length: number;
  readonly ms: number;
  readonly mebibytes: number;
}

interface Point {
  readonly length: number;
  readonly value: number;
}

interface Panel {
  readonly title: string;
  readonly points: readonly Point[];
  readonly format: (value: number) => string;
  /** `time` or `memory`, of the style sheet. */
  readonly kind: string;
  readonly left: number;
}

const WIDTH = 800;
const HEIGHT = 360;
/** Of one of the two panels, without its labels. */
const PLOT = { width: 280, height: 230, top: 70 };

/** On white and on black alike; the background shows through. */
const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #57606a; }
    .title { font-weight: 600; font-size: 14px; fill: #24292f; }
    .grid { stroke: #8c959f; stroke-opacity: 0.35; }
    .line { fill: none; stroke-width: 2.5; }
    .time { stroke: #0969da; } .dot.time { fill: #0969da; }
    .memory { stroke: #bc4c00; } .dot.memory { fill: #bc4c00; }
    @media (prefers-color-scheme: dark) {
      text { fill: #9198a1; } .title { fill: #f0f6fc; }
      .time { stroke: #4493f8; } .dot.time { fill: #4493f8; }
      .memory { stroke: #f0883e; } .dot.memory { fill: #f0883e; }
    }`;

/** Wall time and memory over the number of certificates, both axes logarithmic, as an SVG document. */
export function drawGrowth(measurements: readonly Measurement[]): string {
  const panels: Panel[] = [
    {
      title: 'Wall time of a second run, seconds',
      points: measurements.map(({ length, ms }) => ({ length, value: ms / 1000 })),
      format: (value) => value.toFixed(value < 10 ? 1 : 0),
      kind: 'time',
      left: 90,
    },
    {
      title: 'Peak of memory, MiB',
      points: measurements.map(({ length, mebibytes }) => ({ length, value: mebibytes })),
      format: (value) => value.toFixed(0),
      kind: 'memory',
      left: 490,
    },
  ];
  const label = 'How wall time and peak memory of a run grow with the number of its certificates';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
  <style>${STYLE}
  </style>
${panels.map(drawPanel).join('\n')}
</svg>
`;
}

function drawPanel({ title, points, format, kind, left }: Panel): string {
  const xs = decadesAround(points.map(({ length }) => length));
  const ys = decadesAround(points.map(({ value }) => value));
  const bottom = PLOT.top + PLOT.height;
  const xOf = (length: number): number => left + positionIn(xs, length) * PLOT.width;
  const yOf = (value: number): number => bottom - positionIn(ys, value) * PLOT.height;
  const spots = points.map(({ length, value }) => ({ x: round(xOf(length)), y: round(yOf(value)), value }));
  return [
    text(left, PLOT.top - 34, title, 'start', 'title'),
    ...xs.flatMap((length) => [
      line(xOf(length), PLOT.top, xOf(length), bottom),
      text(xOf(length), bottom + 20, length.toLocaleString('en').replaceAll(',', ' ')),
    ]),
    ...ys.flatMap((value) => [
      line(left, yOf(value), left + PLOT.width, yOf(value)),
      text(left - 10, yOf(value) + 4, String(value), 'end'),
    ]),
    text(left + PLOT.width / 2, bottom + 42, 'certificates'),
    `  <polyline class="line ${kind}" points="${spots.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`,
    ...spots.flatMap(({ x, y, value }, index) => [
      `  <circle class="dot ${kind}" cx="${x}" cy="${y}" r="4"/>`,
      // Beside the line, which climbs to the right; the first clear of the labels of the axis.
      index === 0 ? text(x + 5, y - 10, format(value), 'start') : text(x - 4, y - 10, format(value), 'end'),
    ]),
  ].join('\n');
}

/** The powers of ten from the one at or below the least to the one at or above the greatest. */
function decadesAround(values: readonly number[]): readonly number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`));
}

/** From 0, at the first decade, to 1, at the last. */
function positionIn(decades: readonly number[], value: number): number {
  const first = Math.log10(decades[0] ?? 1);
  return (Math.log10(value) - first) / (decades.length - 1);
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `  <line class="grid" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

function text(x: number, y: number, words: string, anchor = 'middle', kind?: string): string {
  const style = kind === undefined ? '' : ` class="${kind}"`;
  return `  <text${style} x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${words}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
