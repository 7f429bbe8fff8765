import { expect, it } from 'vitest';
import { tellCutOff } from './tellCutOff';
import { underWaySchema } from './underWay';

const run = { kind: 'files', done: 120, total: 3000, last: 'quay.docx' } as const;

it('says how much was gone through, by which file, and what to do', () => {
  expect(tellCutOff(run)).toMatch(
    /^Galley ended while it imported 3,000 files\. At least 120 were gone through, the last “quay\.docx”\. What came in is whole\./,
  );
  expect(tellCutOff({ ...run, kind: 'restore', done: 1, last: '' })).toBe(
    'Galley ended while it restored 3,000 articles of a backup. At least 1 was gone through, and each that came back is whole. Open the backup again: it offers what is still missing.',
  );
});

it.each(underWaySchema.shape.kind.options)(
  'says of “%s” what was certainly reached, also where that is none',
  (kind) => {
    const said = tellCutOff({ kind, done: 0, total: 2, last: '' });
    expect(said).toContain('None was certainly reached');
    expect(said).not.toMatch(/undefined|“”/);
  },
);
