interface Style {
  id: string;
  name: string;
  /** What follows a paragraph of it, and what it is based on; the body text where it is not said. */
  next?: string;
  basedOn?: string;
  paragraph?: string;
  run?: string;
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const MONO = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>';
const aside = (colour: string) =>
  `<w:pBdr><w:left w:val="single" w:sz="18" w:space="12" w:color="${colour}"/></w:pBdr>`;

/** Their names are Word’s own where it has them, so that its lists of styles and its outline know them. */
const PARAGRAPHS: readonly Style[] = [
  { id: 'Title', name: 'Title', next: 'Normal', paragraph: spacing(0, 120), run: `<w:b/>${size(48)}` },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: spacing(0, 240),
    run: `<w:color w:val="595959"/>${size(26)}`,
  },
  ...[1, 2, 3].map((level): Style => ({
    ...{ id: `Heading${level}`, name: `heading ${level}`, next: 'Normal' },
    paragraph: `<w:keepNext/>${spacing(320 - level * 40, 120)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/>${size(36 - level * 4)}`,
  })),
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:spacing w:after="60"/>' },
  { id: 'Quote', name: 'Quote', paragraph: `${aside('999999')}<w:ind w:left="567" w:right="567"/>` },
  { id: 'QuoteStart', name: 'Quote Start', basedOn: 'Quote', next: 'Quote', paragraph: spacing(320, 160) },
  { id: 'QuoteCredit', name: 'Quote Credit', basedOn: 'Quote', next: 'Normal', run: size(20) },
  {
    ...{ id: 'PullQuote', name: 'Pull Quote', next: 'Normal' },
    paragraph: `${spacing(240, 240)}<w:ind w:left="567" w:right="567"/><w:jc w:val="center"/>`,
    run: size(30),
  },
  { id: 'Verse', name: 'Verse', paragraph: '<w:ind w:left="567"/>' },
  { id: 'Preformatted', name: 'Preformatted', run: `${MONO}${size(20)}` },
  {
    ...{ id: 'CodeBlock', name: 'Code Block' },
    paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>',
    run: `${MONO}<w:noProof/>${size(20)}`,
  },
  ...(['Correction', 'EditorsNote'] as const).flatMap((id): Style[] => {
    const name = id === 'Correction' ? id : 'Editors Note';
    return [
      {
        ...{ id: `${id}Label`, name: `${name} Label`, basedOn: id, next: id },
        ...{ paragraph: '<w:keepNext/>', run: '<w:b/>' },
      },
      { id, name, paragraph: aside('1B5A99') },
    ];
  }),
  {
    ...{ id: 'DetailsSummary', name: 'Details Summary', next: 'Details' },
    ...{ paragraph: '<w:keepNext/>', run: '<w:b/>' },
  },
  { id: 'Details', name: 'Details', paragraph: '<w:ind w:left="284"/>' },
  { id: 'TableText', name: 'Table Text', paragraph: spacing(40, 40) },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: '<w:b/>' },
  { id: 'Caption', name: 'caption', next: 'Normal', paragraph: spacing(80, 240), run: size(18) },
  {
    // As high as the picture, and no higher.
    ...{ id: 'Picture', name: 'Picture', next: 'PictureCaption' },
    paragraph: '<w:spacing w:before="200" w:after="80" w:line="240" w:lineRule="auto"/>',
  },
  { id: 'PictureCaption', name: 'Picture Caption', basedOn: 'Caption', next: 'Normal' },
  { id: 'GalleryPicture', name: 'Gallery Picture', basedOn: 'Picture', next: 'GalleryPictureCaption' },
  { id: 'GalleryStart', name: 'Gallery Start', basedOn: 'GalleryPicture', next: 'GalleryPictureCaption' },
  {
    ...{ id: 'GalleryPictureCaption', name: 'Gallery Picture Caption' },
    ...{ basedOn: 'PictureCaption', next: 'GalleryPicture', paragraph: spacing(80, 160) },
  },
  { id: 'GalleryCaption', name: 'Gallery Caption', basedOn: 'PictureCaption', next: 'Normal', run: '<w:b/>' },
  ...['Separator', 'SeparatorDots'].map((id): Style => ({
    ...{ id, name: id === 'Separator' ? id : 'Separator Dots', next: 'Normal' },
    paragraph: `${spacing(240, 240)}<w:jc w:val="center"/>`,
  })),
  { id: 'FootnoteText', name: 'footnote text', paragraph: '<w:spacing w:after="60"/>', run: size(18) },
];

const CHARACTERS: readonly Style[] = [
  { id: 'Code', name: 'Code', run: MONO },
  { id: 'Hyperlink', name: 'Hyperlink', run: '<w:color w:val="0563C1"/><w:u w:val="single"/>' },
  { id: 'PictureCredit', name: 'Picture Credit' },
  { id: 'PictureLicence', name: 'Picture Licence' },
  { id: 'FootnoteReference', name: 'footnote reference', run: '<w:vertAlign w:val="superscript"/>' },
];

function styleXml({ id, name, next = '', basedOn = 'Normal', paragraph, run }: Style): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next === '' ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

/** What styles.xml holds; `eastAsia` is the language of Chinese words, `font` their type. */
export function stylesXml(eastAsia: string, font: string): string {
  const characters = CHARACTERS.map(
    ({ id, name, run = '' }) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`,
  );
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="${font}" w:cs="Georgia"/>${size(23)}<w:lang w:val="en-US" w:eastAsia="${eastAsia}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...PARAGRAPHS.map(styleXml),
    ...characters,
  ].join('');
}
