import { describe, expect, it } from 'vitest';
import { looksLikeMarkdown } from './looksLikeMarkdown';

describe('is Markdown', () => {
  it.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a link', 'The [tide books](https://kestrel.example/tide) are gone.'],
    ['a link with brackets in its address', 'See [it](https://kestrel.example/Tide_(book)).'],
    ['a link among Chinese', '据[雾港通讯社](https://fog.example/a)报道，潮位记录不见了。'],
    ['a fenced passage', 'Run this:\n\n```sh\nls -l\n```\n'],
    ['headings with text', '# Tide\n\nIt came.\n\n## Ebb\n\nIt went.'],
    ['headings with text, from Windows', '# Tide\r\n\r\nIt came.\r\n\r\n## Ebb\r\n\r\nIt went.'],
    ['a heading and a list', '## Tide\n\n- one\n- two'],
    ['a heading and a quotation', '# 潮水\n\n> 潮水来了。'],
    ['a heading and italic words', '# Tide\n\nIt *came*.'],
    ['items to be ticked', 'For Monday:\n\n- [x] the pilot\n* [ ] the ships'],
    ['bold words and a list', '**Who was there**\n\n1. The pilot\n2. The harbour master'],
  ])('%s', (_name, text) => expect(looksLikeMarkdown(text)).toBe(true));
});

describe('is no Markdown', () => {
  it.each([
    ['prose', 'The tide came in. Nobody said why (the books were gone).\n\n“No,” she said – and left.'],
    ['prose with signs', 'He paid 3 * 4 pounds, then 5*6; his note said *see below* and #2 of [the list].'],
    ['a list of a mail', 'Dear all,\n\n- one\n- two\n\n1. three\n2. four\n\nBest,\nMaren'],
    [
      'a reply',
      '> Is it *really* gone?\n> M.\n\nYes.\n\n-- \nMaren Oduya\nThe Kestrel Ledger\nhttps://kestrel.example',
    ],
    ['a signature', 'Best\n\n--\n**Maren Oduya**\n_The Kestrel Ledger_'],
    ['a heading alone', '# 1 in the list'],
    ['numbers', '# 1\n# 2\n# 3'],
    ['tags', '#Tide #Harbour\n\n#潮水# 今天的潮水'],
    ['Chinese', '一、潮水\n\n（一）来了\n1、涨\n2、落\n\n【注】*见下文*'],
    ['Chinese with a note', '潮位记录*\n\n* 据港务局。\n* 未经证实。'],
    ['a shell program', '#!/bin/sh\n# Tide\n\n# Ebb\necho **a**\n- b\n- c'],
    ['a program', '# Read the tide.\n\nimport tide\n\n# Write it.\n\ntide.write(2**3, **rest)\nreturn `x`'],
    ['settings', '# Tide\n\ntide:\n  - high: 1\n  - low: 2\nname: `x`'],
    ['another program', 'const a = "[x](https://kestrel.example)";\nlet b = `c`;\nfoo(a, b);'],
    ['powers', '2**3**4 = 2**81\n- a\n- b'],
    ['an address in brackets', 'The ledger [1] (https://kestrel.example) and [2](p. 4).'],
    ['a relative link', 'See [notes](notes.txt).'],
    ['an escaped link', 'See \\[it](https://kestrel.example).'],
    ['an open fence', '```\nno end'],
    ['a table of a mail', 'a | b\n--|--\n1 | 2'],
    ['minutes', '* Welcome\n* Apologies: *none*\n\nAOB\n==='],
    ['nothing', ''],
  ])('%s', (_name, text) => expect(looksLikeMarkdown(text)).toBe(false));
});
