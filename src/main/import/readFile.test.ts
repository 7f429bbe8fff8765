import { describe, expect, it } from 'vitest';
import { craftZip } from '../zip/testing/craftZip';
import { readFile } from './readFile';
import { craftDocx, wordLine, wordStyles } from './testing/craftDocx';

async function read(name: string, bytes: Uint8Array | string) {
  const file = await readFile(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return file.ok ? file.text : file.fault;
}

async function readWord(paragraphs: string, parts: Record<string, string> = {}) {
  const text = await read('a.docx', craftDocx(paragraphs, parts));
  return typeof text === 'string' ? expect.fail(text) : text;
}

const item = (text: string, id = 1, level = 0) =>
  wordLine(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
const NUMBERING = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;

describe('a Word document', () => {
  it('is read by its styles', async () => {
    const names = ['Title', 'Subtitle', 'heading 1', 'Quote', 'Quote Credit', 'Verse', 'Code Block'];
    const lines = names.map((name) => wordLine(name, `<w:pStyle w:val="${name}"/>`)).join('');
    const { text: html } = await readWord(lines, { 'word/styles.xml': wordStyles(...names) });
    expect(html).toBe(
      '<h1>Title</h1><p class="standfirst">Subtitle</p><h2>heading 1</h2><blockquote><p>Quote</p><p class="credit">Quote Credit</p></blockquote><pre class="verse">Verse</pre><pre><code>Code Block</code></pre>',
    );
  });

  it('gives the pictures that it holds, with what is said of them', async () => {
    const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A gull"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const { text: html } = await readWord(drawing, {
      'word/media/gull.png': 'bytes',
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/gull.png"/></Relationships>`,
    });
    expect(html).toBe(`<p><img alt="A gull" src="data:image/png;base64,${btoa('bytes')}" /></p>`);
  });

  it('keeps the numbers of its lists, where one starts later and where one goes on', async () => {
    const lines = [
      item('c'),
      item('sub', 1, 1),
      item('under', 1, 1),
      item('d'),
      wordLine('between'),
      item('e'),
      item('seven', 2),
    ];
    const { text: html } = await readWord(lines.join(''), { 'word/numbering.xml': NUMBERING });
    expect(html).toBe(
      '<ol><li value="3">c<ol><li value="1">sub</li><li value="2">under</li></ol></li><li value="4">d</li></ol><p>between</p><ol><li value="5">e</li><li value="7">seven</li></ol>',
    );
  });

  it('tells what its text does not have, and keeps the words of a formula', async () => {
    const text = await readWord(
      '<w:p><w:r><w:t>kept</w:t></w:r><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>',
      {
        'word/comments.xml':
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>why?</w:t></w:r></w:p></w:comment></w:comments>',
        'word/header1.xml': '<w:hdr><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:hdr>',
        'word/footer1.xml': '<w:ftr><w:p/></w:ftr>',
      },
    );
    expect(text.text).toBe('<p>keptx2</p>');
    expect(text.losses).toEqual({ comment: 1, deletion: 1, pageHead: 1, formula: 1 });
  });

  it('keeps the titles of links, and the languages that are not that of the document', async () => {
    const run = (lang: string, words: string) =>
      `<w:r><w:rPr><w:b/><w:lang w:val="${lang}"/></w:rPr><w:t>${words}</w:t></w:r>`;
    const link = `<w:hyperlink w:anchor="a" w:tooltip="A &quot;title&quot; &amp; &lt;more&gt;">${run('de-DE', 'die Flut')}</w:hyperlink>`;
    const field = (sign: string) => `<w:r><w:fldChar w:fldCharType="${sign}"/></w:r>`;
    const asField = `${field('begin')}<w:r><w:instrText> HYPERLINK "https://kestrel.example/" \\o "Tip" </w:instrText></w:r>${field('separate')}<w:r><w:t>here</w:t></w:r>${field('end')}`;
    const { text: html } = await readWord(
      `<w:p>${run('fr-FR', 'Les mouettes sont comptées.')}${link}${asField}</w:p>`,
    );
    expect(html).toBe(
      '<p><strong>Les mouettes sont comptées.</strong><a href="#a" title="A &quot;title&quot; &amp; &lt;more&gt;"><strong><span lang="de-DE">die Flut</span></strong></a><a href="https://kestrel.example/" title="Tip">here</a></p>',
    );
  });

  it('has the caption under a table as its own', async () => {
    const cell = (words: string) => `<w:tc>${wordLine(words)}</w:tc>`;
    const { text: html } = await readWord(
      `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${wordLine('Counted', '<w:pStyle w:val="caption"/>')}`,
      { 'word/styles.xml': wordStyles('caption') },
    );
    expect(html).toMatch(/<\/tr><caption>Counted<\/caption><\/table>$/);
  });

  it('has the caption under a picture as its own, and that over a table not', async () => {
    const image =
      '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><wp:docPr descr="A gull"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const caption = wordLine('Counted', '<w:pStyle w:val="caption"/>');
    const { text: html } = await readWord(
      `${image}${caption}${image}${caption}<w:tbl><w:tr><w:tc>${wordLine('a')}</w:tc></w:tr></w:tbl>`,
      {
        'word/styles.xml': wordStyles('caption'),
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>',
        'word/media/a.png': 'gull',
      },
    );
    const held = '<img alt="A gull" src="data:image/png;base64,Z3VsbA==" />';
    expect(html).toBe(
      `<figure>${held}<figcaption>Counted</figcaption></figure><p>${held}</p><p class="caption">Counted</p><table><tr><td><p>a</p></td></tr></table>`,
    );
  });

  it('has the title of its properties', async () => {
    const { title } = await readWord(wordLine('a'), {
      'docProps/core.xml': '<cp:coreProperties><dc:title>Lamps &amp; fog</dc:title></cp:coreProperties>',
    });
    expect(title).toBe('Lamps & fog');
  });

  it('is not taken where it is none, or would do harm', async () => {
    expect(await read('a.docx', 'words')).toBe('no-word');
    expect(await read('a.docx', craftZip([{ name: 'a.txt', bytes: Buffer.from('a') }]))).toBe('no-word');
    expect(await read('a.docx', craftDocx(wordLine('a')).subarray(0, -30))).toBe('no-word');
    expect(await read('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('old-word');
    const bomb = craftDocx('', { 'word/document.xml': ' '.repeat(60 * 1024 * 1024) });
    expect(await read('a.docx', bomb)).toBe('harmful');
    const entities =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>&b;</w:body></w:document>';
    expect(await read('a.docx', craftDocx('', { 'word/document.xml': entities }))).toBe('no-word');
  });
});

describe('a text', () => {
  it('is what its ending says', async () => {
    expect(await read('a.md', '# A')).toMatchObject({ form: 'markdown', text: '# A', readAs: '' });
    expect(await read('A.HTML', '<p>a')).toMatchObject({ form: 'html' });
    expect(await read('a.txt', 'a')).toMatchObject({ form: 'text' });
    expect(await read('a.pdf', '%PDF')).toBe('kind');
    expect(await read('notes', 'a')).toBe('kind');
  });

  it('is none where it has no words, or other things than words', async () => {
    expect(await read('a.txt', '')).toBe('empty');
    expect(await read('a.txt', ' \n\u3000')).toBe('empty');
    expect(await read('a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]))).toBe('no-text');
  });

  it('says where its letters were guessed', async () => {
    const bytes = new Uint8Array([0x43, 0x61, 0x66, 0xe9]);
    expect(await read('a.txt', bytes)).toMatchObject({
      text: 'Café',
      readAs:
        'Read as Western (Windows-1252), as its letters look; if they are wrong, save the file as UTF-8 and import it again.',
    });
  });
});

it('a page is as long as its words are, whatever pictures it holds', async () => {
  const picture = `<img src="data:image/png;base64,${'iVBORw0K'.repeat(2_200_000)}">`;
  expect(await readFile('a.html', Buffer.from(`<p>Words</p>${picture}`))).toMatchObject({ ok: true });
  expect(await readFile('a.html', Buffer.from('words '.repeat(3_000_000)))).toEqual({
    ok: false,
    fault: 'too-large',
  });
});
