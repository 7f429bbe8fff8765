import type { Random } from './Random';

export interface Mutant {
  /** How it was made. */
  kind: string;
  bytes: Buffer;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** One article file as a bad disk, a bad program or a bad hand leaves it. */
export function mutate(file: Buffer, random: Random): Mutant {
  const kind = random.pick(KINDS);
  return { kind: kind.name, bytes: kind(file, random) };
}

/** A file of any kind with its bytes spoilt. */
export function mutateBytes(file: Buffer, random: Random): Mutant {
  const kind = random.pick(BYTE_KINDS);
  return { kind: kind.name, bytes: kind(file, random) };
}

/** What happens to any file. */
const BYTE_KINDS: readonly ((file: Buffer, random: Random) => Buffer)[] = [
  function empty() {
    return Buffer.alloc(0);
  },
  function zeroed(file) {
    return Buffer.alloc(file.length);
  },
  function zerosWithin(file, random) {
    const [from, to] = range(file, random);
    return Buffer.from(file).fill(0, from, to);
  },
  function truncated(file, random) {
    return file.subarray(0, random.below(file.length));
  },
  function bitsFlipped(file, random) {
    const flipped = Buffer.from(file);
    for (let flips = 1 + random.below(4); flips > 0; flips -= 1) {
      const at = random.below(file.length);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << random.below(8)), at);
    }
    return flipped;
  },
  function partMissing(file, random) {
    const [from, to] = range(file, random);
    return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
  },
  function partTwice(file, random) {
    const [from, to] = range(file, random);
    return Buffer.concat([file.subarray(0, to), file.subarray(from)]);
  },
  function partsSwapped(file, random) {
    const [from, to] = range(file, random);
    return Buffer.concat([file.subarray(to), file.subarray(from, to), file.subarray(0, from)]);
  },
  function newerHalfOverOlder(file, random) {
    return Buffer.concat([file.subarray(0, random.below(file.length)), file]);
  },
];

/** What happens to an article's. */
const KINDS: typeof BYTE_KINDS = [
  ...BYTE_KINDS,
  wrongType,
  wrongType,
  wrongType,
  function nameLost(file, random) {
    return inside(file, random, (parent, name) => {
      const value = parent[name];
      delete parent[name];
      if (value !== undefined && !Array.isArray(parent)) parent[`${name}?`] = value;
    });
  },
  function huge(file, random) {
    const words = '灯塔 '.repeat(random.below(random.below(20) === 0 ? 1_000_000 : 20_000));
    return inside(file, random, (parent, name) => (parent[name] = random.below(2) ? words : [...words]));
  },
  function deep(file, random) {
    const depth = random.below(30) === 0 ? 100_000 : random.pick([50, 200, 900, 3_000]);
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"children":[', ']}'],
      ['{"type":"list","listType":"bullet","start":1,"children":[{"type":"listitem","children":[', ']}]}'],
      ['{"type":"link","url":"","children":[', ']}'],
    ]);
    const nested = `${open.repeat(depth)}${close.repeat(depth)}`;
    const marked = inside(file, random, (parent, name) => (parent[name] = '@nested@'));
    return Buffer.from(marked.toString().replace('"@nested@"', () => nested));
  },
];

function wrongType(file: Buffer, random: Random): Buffer {
  const values: Json[] = [
    null,
    true,
    0,
    -1,
    1.5,
    1e21,
    '',
    'words',
    '\u0000',
    [],
    {},
    [null],
    { type: 'text' },
  ];
  return inside(file, random, (parent, name) => (parent[name] = random.pick(values)));
}

/** Changes one value somewhere in the file's JSON. */
function inside(
  file: Buffer,
  random: Random,
  change: (parent: Record<string, Json>, name: string) => unknown,
) {
  const json = JSON.parse(file.toString()) as Record<string, Json>;
  const places: [Record<string, Json>, string][] = [];
  collect(json, places);
  change(...random.pick(places));
  return Buffer.from(JSON.stringify(json));
}

function collect(value: Json, places: [Record<string, Json>, string][]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    places.push([value as Record<string, Json>, name]);
    collect(child, places);
  }
}

function range(file: Buffer, random: Random): [number, number] {
  const from = random.below(file.length);
  return [from, from + 1 + random.below(Math.min(600, file.length - from))];
}
