/** One measurement, as `--json` writes it. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What it is held against; a bar without a peer is a figure of its own. */
  peer: string;
  /** value / the peer's value, or value itself where the bar is absolute. */
  ratio: number;
  bar: number;
  holds: boolean;
}

/** Rounded to four digits: what is behind them is noise. */
const round = (value: number) => Number(value.toPrecision(4));

/** @param peerValue in the row's unit, measured in the same run */
export function against(
  name: string,
  unit: string,
  value: number,
  peer: string,
  peerValue: number,
  bar: number,
): Row {
  const ratio = value / peerValue;
  return {
    name,
    value: round(value),
    unit,
    peer: `${peer} (${round(peerValue)})`,
    ratio: round(ratio),
    bar,
    holds: ratio <= bar,
  };
}

export function absolute(name: string, unit: string, value: number, bar: number): Row {
  return { name, value: round(value), unit, peer: 'none', ratio: round(value), bar, holds: value <= bar };
}

/** The rows as a table, one a line. */
export function tellRows(rows: readonly Row[]): string {
  const lines = [
    ['name', 'measured', 'peer', 'ratio', 'bar', 'holds'],
    ...rows.map(({ name, value, unit, peer, ratio, bar, holds }) => [
      name,
      `${value} ${unit}`,
      peer,
      String(ratio),
      String(bar),
      holds ? 'yes' : 'NO',
    ]),
  ];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
