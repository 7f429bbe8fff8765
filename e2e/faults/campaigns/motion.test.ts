import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../driver/root';

const files = ['src/renderer', 'resources/themes'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|html|tsx?)$/.test(name) && !name.includes('.test.'))
    .map((name) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') })),
);

it('all that moves takes its time from the tokens, which are 0 where she wants no motion', () => {
  // The other parts of them say no time: what goes by how far she has scrolled takes none.
  const moves = files.flatMap(({ name, text }) =>
    [...text.matchAll(/^\s*(?:transition|animation)(?:-duration|-delay)?:\s*([^;{}]+);/gm)].map(
      ([, value]) => `${name}: ${value}`,
    ),
  );
  expect(moves.length).toBeGreaterThan(2);
  // What only waits before it shows does not move.
  const isStill = (move: string) =>
    /: none$|: \w+ 0s \d+ms both$|^(?:[^(]*var\(--m-\w+\))+[^\d]*$/.test(move);
  expect(moves.filter((move) => !isStill(move))).toEqual([]);
  const tokens = files.find(({ name }) => name.endsWith('tokens.css'))?.text ?? '';
  const reduced = tokens.split('(prefers-reduced-motion: reduce)')[1];
  for (const name of ['fast', 'base', 'slow']) expect(reduced).toContain(`--m-${name}: 0ms`);
});

it('nothing scrolls by itself in its own time', () => {
  const smooth = files.filter(({ text }) => /scroll-behavior|behavior: 'smooth'/.test(text));
  expect(smooth.map(({ name }) => name)).toEqual([]);
});
