import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle, SCHEMA_VERSION } from '../article';
import { MIGRATIONS } from './index';
import { migrate } from './migrate';

const ID = '01939c4e-5b00-7000-8000-000000000001';
const NOW = '2026-11-24T14:02:00.000Z';

function stored(changes: object = {}): Record<string, unknown> {
  return { ...newArticle(ID, NOW, 'en'), ...changes };
}

/** An article as version 1 kept it. */
function firstVersion(changes: object): Record<string, unknown> {
  const article = stored({ schemaVersion: 1, ...changes });
  delete article['binnedAt'];
  return article;
}

function codeOf(json: unknown): string {
  const result = migrate(json);
  return result.ok ? 'ok' : result.failure.code;
}

describe('the list of migrations', () => {
  it('has no gap and ends at the newest schema', () => {
    expect(MIGRATIONS.map((migration) => migration.from)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(MIGRATIONS.length + 1).toBe(SCHEMA_VERSION);
  });
});

describe('migrate', () => {
  it('gives an article of the newest schema back as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (headline, more) => {
          const json = { ...more, ...stored({ headline }) };
          const result = migrate(json);
          expect(result.ok && result.value).toEqual(json);
        },
      ),
    );
  });

  it('1 to 2: gives an article without a bin its place outside it', () => {
    const rest = firstVersion({ headline: 'Tides' });
    const before = structuredClone(rest);
    const result = migrate(rest);
    expect(result.ok && result.value).toEqual({ ...rest, schemaVersion: 2, binnedAt: null });
    expect(rest).toEqual(before);
  });

  it('keeps what it does not know', () => {
    const rest = firstVersion({ deskNote: 'call back' });
    const result = migrate(rest);
    expect(result.ok && result.value).toMatchObject({ deskNote: 'call back' });
  });

  it('refuses an article of a newer Galley', () => {
    expect(codeOf(stored({ schemaVersion: SCHEMA_VERSION + 1 }))).toBe('newer-version');
  });

  it('names the field at fault', () => {
    const result = migrate(stored({ headline: 7 }));
    expect(!result.ok && result.failure).toMatchObject({
      code: 'damaged',
      happened: 'This article’s file is damaged: its “headline” cannot be read.',
    });
  });

  it('calls damaged what is nested too deep to be read, so that it spoils no other article', () => {
    let item: object = { type: 'listitem', children: [] };
    for (let depth = 0; depth < 20_000; depth++) {
      const list = { type: 'list', listType: 'bullet', start: 1, children: [item] };
      item = { type: 'listitem', children: [list] };
    }
    const list = { type: 'list', listType: 'bullet', start: 1, children: [item] };
    expect(codeOf(stored({ body: { root: { type: 'root', children: [list] } } }))).toBe('damaged');
    // In a field that it does not know and so does not check, too: whoever saves it has to go all the way down.
    expect(codeOf(stored({ deskNotes: list }))).toBe('damaged');
  });

  it('calls damaged what holds words where no page shows them, for they would go with the next save', () => {
    const words = { type: 'text', text: 'Low water.', format: 0 };
    const withIn = (inline: object) => {
      const paragraph = { type: 'paragraph', children: [words, inline] };
      return codeOf(stored({ body: { root: { type: 'root', children: [paragraph] } } }));
    };
    expect(withIn({ type: 'tab', text: '\t' })).not.toBe('damaged');
    expect(withIn({ type: 'tab', text: 'Low water.' })).toBe('damaged');
    expect(withIn({ ...words, children: [words] })).toBe('damaged');
    expect(withIn({ type: 'linebreak', children: [words] })).toBe('damaged');
  });

  it('never throws and never invents an article', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(codeOf(json)).toBe('damaged');
      }),
    );
    for (const version of [0, -1, 1.5, '1', null])
      expect(codeOf(stored({ schemaVersion: version }))).toBe('damaged');
  });
});
