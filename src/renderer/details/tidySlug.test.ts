import { expect, test } from 'vitest';
import { tidySlug } from './tidySlug';

test.each([
  ['  Lamp Tax\tdivides ', 'lamp-tax-divides'],
  ['lamp-tax', 'lamp-tax'],
  ['灯税 争议', '灯税-争议'],
  [' ', ''],
])('%j becomes %j', (typed, slug) => expect(tidySlug(typed)).toBe(slug));
