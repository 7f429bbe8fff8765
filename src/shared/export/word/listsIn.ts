/** A list of its own: Word counts on in one of the same id. */
export interface WordList {
  kind: 'number' | 'bullet' | 'check';
  start: number;
  level: number;
}

/** Gives every list of every block an id; the first is 1. */
export function listsIn(blocks: readonly string[]): { blocks: string[]; lists: WordList[] } {
  const lists: WordList[] = [];
  const numbered = blocks.map((block) => {
    const ids = new Map<string, number>();
    return block.replace(/ w:list="([^"]*)"/g, (_, said: string) => {
      const [, kind = '', start = '', level = ''] = said.split(' ');
      const id =
        ids.get(said) ??
        lists.push({ kind: kind as WordList['kind'], start: Number(start), level: Number(level) });
      ids.set(said, id);
      return ` w:val="${id}"`;
    });
  });
  return { blocks: numbered, lists };
}

const ABSTRACT: Record<WordList['kind'], number> = { number: 0, bullet: 1, check: 2 };
const SIGNS = ['•', '◦', '▪'];

/** What numbering.xml says of the lists. */
export function numberingXml(lists: readonly WordList[]): string {
  const levels = (kind: WordList['kind']) =>
    Array.from({ length: 9 }, (_, level) => {
      const format = kind === 'number' ? ['decimal', 'lowerLetter', 'lowerRoman'][level % 3]! : 'bullet';
      const text = kind === 'number' ? `%${level + 1}.` : kind === 'bullet' ? SIGNS[level % 3]! : '';
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
    }).join('');
  const abstracts = (Object.keys(ABSTRACT) as WordList['kind'][]).map(
    (kind) =>
      `<w:abstractNum w:abstractNumId="${ABSTRACT[kind]}"><w:multiLevelType w:val="hybridMultilevel"/>${levels(kind)}</w:abstractNum>`,
  );
  const numbers = lists.map(
    ({ kind, start, level }, at) =>
      `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${ABSTRACT[kind]}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return abstracts.join('') + numbers.join('');
}
