import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fillTemplate';

const filling = {
  text: { name: 'A & "B"', empty: '' },
  markup: { body: '<p>{{name}}</p>' },
  words: { hello: 'Hello' },
};

describe('fillTemplate', () => {
  it('escapes words, and puts markup in as it is', () => {
    expect(fillTemplate('{{word:hello}}, {{name}}: {{{body}}}', filling)).toBe(
      'Hello, A &amp; &quot;B&quot;: <p>{{name}}</p>',
    );
  });

  it('keeps a section only when it has something to say, and takes the lines of its marks along', () => {
    const template =
      '<a>\n  {{#name}}\n  <b>{{name}}</b>\n  {{/name}}\n{{#empty}}x{{/empty}}{{#body}}y{{/body}}</a>';
    expect(fillTemplate(template, filling)).toBe('<a>\n  <b>A &amp; &quot;B&quot;</b>\ny</a>');
  });

  it('leaves a name standing that nobody fills', () => {
    expect(fillTemplate('{{who}} {{word:who}} {{{who}}}', filling)).toBe('{{who}} {{word:who}} {{{who}}}');
  });

  it('does not stumble over signs that replacing would read', () => {
    expect(fillTemplate('{{name}}', { ...filling, text: { name: "$& $1 $'" } })).toBe("$&amp; $1 $'");
  });
});
