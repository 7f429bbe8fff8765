import { expect, it } from 'vitest';
import { readDocx } from './readDocx';
import { craftDocx, wordLine } from '../testing/craftDocx';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (inner: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
const words = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const line = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const box = (text: string) => `<w:txbxContent>${line(run(words(text)))}</w:txbxContent>`;
const drawn = (inner: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const choice = (inner: string) => `<mc:Choice Requires="wps">${inner}</mc:Choice>`;
const relations = (...kinds: [id: string, kind: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

it.each([
  [
    'characters under their readings',
    line(
      run(words('前')),
      run(`<w:ruby><w:rt>${run(words('hàn'))}</w:rt><w:rubyBase>${run(words('汉字'))}</w:rubyBase></w:ruby>`),
      run(words('后')),
    ),
    '<p>前汉字后</p>',
    { reading: 1 },
  ],
  [
    'what a field says',
    line(run(words('By ')), `<w:fldSimple w:instr=" AUTHOR ">${run(words('Mira Holt'))}</w:fldSimple>`),
    '<p>By Mira Holt</p>',
    {},
  ],
  [
    'words of another direction, and those in an element that nobody knows, or mammoth does not',
    line(
      `<w:future>${run(words('none '))}</w:future>`,
      `<w:bdo w:val="rtl">${run(words('one '))}</w:bdo>`,
      `<w:dir w:val="rtl">${run(words('two '))}</w:dir>`,
      `<x:new xmlns:x="urn:new">${run(words('three'))}</x:new>`,
    ),
    '<p>none one two three</p>',
    {},
  ],
  [
    'a sign by its number, of a font of letters and of one of signs',
    line(
      run('<w:sym w:font="SimSun" w:char="56FD"/>'),
      run('<w:sym w:font="Symbol" w:char="F0B0"/>'),
      run('<w:sym w:font="Old Face" w:char="F041"/>'),
      run('<w:sym w:font="Segoe UI Symbol" w:char="2605"/>'),
      run('<w:sym w:font="Symbol" w:char="F001"/>'),
    ),
    '<p>国°A★</p>',
    { sign: 1 },
  ],
  [
    'ends of lines, pages and columns, and tabs, as what they part',
    line(
      run(`<w:br w:type="page"/>${words('one')}<w:cr/>${words('two')}<w:br w:type="page"/>`),
      run(`${words('three')}<w:ptab/>${words('four')}<w:br w:type="column"/>`),
    ),
    '<p>one<br />two<br />three\tfour</p>',
    {},
  ],
  [
    'a text box that is written in the new way alone, and one in both ways once',
    line(
      run(drawn(`<wps:txbx>${box('new')}</wps:txbx>`)),
      run(
        `<mc:AlternateContent>${choice(drawn(`<wps:txbx>${box('alone')}</wps:txbx>`))}</mc:AlternateContent>`,
      ),
      run(
        `<mc:AlternateContent>${choice(drawn(`<wps:txbx>${box('both')}</wps:txbx>`))}<mc:Fallback><w:pict><v:oval><v:textbox>${box('both')}</v:textbox></v:oval></w:pict></mc:Fallback></mc:AlternateContent>`,
      ),
    ),
    '<p>new</p><p>alone</p><p>both</p>',
    {},
  ],
  [
    'words drawn as a picture',
    line(run('<w:pict><v:shape><v:textpath string="Lamps &amp; tides"/></v:shape></w:pict>')),
    'Lamps &amp; tides',
    {},
  ],
  [
    'no hidden words',
    line(
      run(words('seen')),
      run(words('hidden'), '<w:vanish/>'),
      run(words(' too'), '<w:vanish w:val="0"/>'),
    ),
    '<p>seen too</p>',
    { hidden: 1 },
  ],
  [
    'a paragraph whose end alone is deleted, where nothing follows that it could join, and no deleted row',
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(words('stays'))}</w:p><w:tbl><w:tr><w:tc>${wordLine('a')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${wordLine('gone')}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run(words('last'))}</w:p>`,
    '<p>stays</p><table><tr><td><p>a</p></td></tr></table><p>last</p>',
    { deletion: 1 },
  ],
  [
    'all the rest of a document that refers to what it does not have',
    line(
      `<w:hyperlink r:id="none">${run(words('linked'))}</w:hyperlink>`,
      run('<w:footnoteReference w:id="77"/>'),
      run(drawn('<pic:pic><pic:blipFill><a:blip r:embed="none"/></pic:blipFill></pic:pic>')),
    ),
    '<p>linked</p>',
    { picture: 1 },
  ],
  [
    'what another document is in',
    `${wordLine('before')}<w:altChunk r:id="c"/>`,
    '<p>before</p>',
    { embed: 1 },
  ],
])('a Word document gives %s', async (_, paragraphs, html, losses) => {
  const read = await readDocx(craftDocx(paragraphs));
  expect(read.html).toBe(html);
  expect(read.losses).toEqual(losses);
});

it('reads a document whose parts and elements have other names', async () => {
  const namespaces = 'xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const gone = '<n:del n:id="1"><n:r><n:delText>gone</n:delText></n:r></n:del>';
  const paragraph = (text: string) => `<n:p><n:r><n:t>${text}</n:t></n:r>${gone}</n:p>`;
  const { html, losses } = await readDocx(
    craftDocx('', {
      '_rels/.rels': relations(['r1', 'officeDocument', 'word/document2.xml']),
      'word/_rels/document2.xml.rels': relations(
        ['c', 'comments', 'comments2.xml'],
        ['f', 'footnotes', 'notes.xml'],
      ),
      'word/document2.xml': `<n:document ${namespaces}><n:body>${paragraph('kept')}<n:p><n:r><n:footnoteReference n:id="1"/></n:r></n:p></n:body></n:document>`,
      'word/comments2.xml': `<n:comments ${namespaces}><n:comment n:id="0">${paragraph('why?')}</n:comment></n:comments>`,
      'word/notes.xml': `<n:footnotes ${namespaces}><n:footnote n:id="1">${paragraph('noted')}</n:footnote></n:footnotes>`,
    }),
  );
  expect(html).toMatch(/^<p>kept<\/p>.*noted/s);
  expect(losses).toEqual({ deletion: 2, comment: 1 });
});

it('tells of numbers that stand among words, and of no others', async () => {
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const lists = [level('decimal', 'Article %1.'), level('decimal', '%1.'), level('bullet', 'o')].map(
    (inner, at) =>
      `<w:abstractNum w:abstractNumId="${at}">${inner}</w:abstractNum><w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`,
  );
  const item = (list: number) =>
    wordLine('words', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
  const { losses } = await readDocx(
    craftDocx([1, 2, 3, 1].map(item).join(''), {
      'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${lists.join('')}</w:numbering>`,
    }),
  );
  expect(losses).toEqual({ label: 2 });
});
