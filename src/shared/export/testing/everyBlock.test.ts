import { expect, it } from 'vitest';
import { BLOCK_SCHEMAS } from '../../article/blocks';
import { everyBlock } from './everyBlock';

it('holds every kind of block, so that the goldens show each', () => {
  const kinds = everyBlock().body.root.children.map(({ type }) => type);
  expect(kinds).toEqual(expect.arrayContaining(Object.keys(BLOCK_SCHEMAS)));
});
