import { describe, expect, it } from 'vitest';
import { cleanTyped, draftOf, mergeDraft, newDraft, readDraft } from './sourceDraft';

const TODAY = '2026-11-24';
const draft = { ...newDraft(TODAY, 'en'), outlet: ' The Kestrel Ledger ' };

describe('readDraft', () => {
  it('trims, completes and orders what she typed', () => {
    const typed = { ...draft, url: 'kestrel.example/tide', published: '22 November 2026' };
    expect(readDraft(typed, TODAY)).toEqual({
      ok: true,
      draft: {
        ...draft,
        outlet: 'The Kestrel Ledger',
        url: 'https://kestrel.example/tide',
        published: '2026-11-22',
        accessed: TODAY,
      },
    });
  });

  it('shows dates written out, and reads them as they were', () => {
    const source = { ...draft, outlet: 'The Kestrel Ledger', published: '2026-11-22', accessed: TODAY };
    const shown = draftOf({ ...source, id: 's1' });
    expect([shown.published, shown.accessed]).toEqual(['22 November 2026', '24 November 2026']);
    expect(readDraft(shown, TODAY)).toEqual({ ok: true, draft: source });
  });

  it('says at each field what is wrong with it', () => {
    const reading = readDraft({ ...draft, url: 'javascript:x', archived: 'x', published: 'soon' }, TODAY);
    expect(reading.ok ? [] : Object.keys(reading.errors).sort()).toEqual(['archived', 'published', 'url']);
  });

  it('asks for at least one name', () => {
    const reading = readDraft(newDraft(TODAY, 'en'), TODAY);
    expect(reading.ok ? {} : reading.errors).toHaveProperty('outlet');
  });
});

describe('mergeDraft', () => {
  it('keeps what she typed and takes what was changed elsewhere in the fields she did not touch', () => {
    const base = { ...draft, title: 'Lamp tax', author: 'W. Sallow' };
    const typed = { ...base, title: 'The lamp tax', url: 'kestrel.example' };
    const now = { ...base, author: 'Wren Sallow', title: 'Lamp Tax' };
    expect(mergeDraft(typed, base, now)).toEqual({
      ...typed,
      author: 'Wren Sallow',
    });
  });
});

describe('cleanTyped', () => {
  const raw = 'kestrel.example/tide?utm_source=fog&a=1';

  it('takes from an address what counts its readers, and leaves what has none or is no address', () => {
    expect(cleanTyped(raw, [])).toBe('https://kestrel.example/tide?a=1');
    expect(cleanTyped('https://kestrel.example/tide?a=1', [])).toBeNull();
    expect(cleanTyped('tide?utm_source=fog', [])).toBeNull();
    expect(cleanTyped('', [])).toBeNull();
  });

  it('leaves one that the source has, or that she typed again', () => {
    expect(cleanTyped(raw, [null, raw])).toBeNull();
    expect(cleanTyped(`https://${raw}`, [`https://${raw}`])).toBeNull();
  });
});
