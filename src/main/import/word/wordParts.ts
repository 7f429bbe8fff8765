import type { WordReferences } from './plainWord';
import { WORD_NAMESPACES } from './wordNamespaces';
import { readXml, type XmlElement } from './xmlTree';

/** Answers '' where there is no such part. */
type ReadPart = (name: string) => Promise<string>;

/** Names of the parts in the zip; Word Online numbers them, and another program may call them anything. */
export interface WordParts {
  main: string;
  footnotes: string;
  endnotes: string;
  comments: string;
  numbering: string;
  styles: string;
}

/** Which part is what, by what they say of each other. */
export async function findWordParts(readPart: ReadPart): Promise<WordParts> {
  const main = targetOf(await relationsOf('', readPart), 'officeDocument', '') ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await relationsOf(main, readPart);
  const of = (kind: string) => targetOf(relations, kind, folder) ?? `word/${kind}.xml`;
  return {
    main,
    footnotes: of('footnotes'),
    endnotes: of('endnotes'),
    comments: of('comments'),
    numbering: of('numbering'),
    styles: of('styles'),
  };
}

/** What all parts may refer to, but for the relationships that each has of its own. */
export async function sharedReferences(
  { footnotes, endnotes, numbering }: WordParts,
  readPart: ReadPart,
): Promise<Omit<WordReferences, 'relations'>> {
  const notes = new Set<string>();
  for (const [kind, name] of [
    ['footnote', footnotes],
    ['endnote', endnotes],
  ] as const) {
    const xml = await readPart(name);
    for (const note of xml === '' ? [] : elementsIn(readXml(xml, WORD_NAMESPACES), `w:${kind}`))
      notes.add(`${kind} ${note.attributes['w:id'] ?? ''}`);
  }
  const worded = wordedLevels(await readPart(numbering));
  return { notes, isWorded: (list, level) => worded.has(`${list} ${level}`) };
}

/** Ids of what a part refers to outside itself. */
export async function relationIds(part: string, readPart: ReadPart): Promise<ReadonlySet<string>> {
  return new Set((await relationsOf(part, readPart)).map(({ id }) => id));
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

async function relationsOf(part: string, readPart: ReadPart): Promise<Relation[]> {
  const at = part.lastIndexOf('/') + 1;
  const xml = await readPart(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  if (xml === '') return [];
  return elementsIn(readXml(xml, RELATIONSHIPS), 'rel:Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
  }));
}

const RELATIONSHIPS = new Map([['http://schemas.openxmlformats.org/package/2006/relationships', 'rel']]);

function targetOf(relations: readonly Relation[], kind: string, folder: string): string | undefined {
  const target = relations.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
}

/** The levels of lists whose numbers stand among words, as ids of list and level. */
function wordedLevels(xml: string): Set<string> {
  const worded = new Set<string>();
  if (xml === '') return worded;
  const root = readXml(xml, WORD_NAMESPACES);
  const levels = new Map<string, string[]>();
  for (const list of elementsIn(root, 'w:abstractNum')) {
    const those = elementsIn(list, 'w:lvl').filter((level) =>
      elementsIn(level, 'w:lvlText').some(({ attributes }) =>
        /\p{L}/u.test((attributes['w:val'] ?? '').replace(/%\d/g, '')),
      ),
    );
    // Bullets are letters of fonts of signs.
    const numbered = those.filter((level) =>
      elementsIn(level, 'w:numFmt').every(({ attributes }) => attributes['w:val'] !== 'bullet'),
    );
    levels.set(
      list.attributes['w:abstractNumId'] ?? '',
      numbered.map(({ attributes }) => attributes['w:ilvl'] ?? ''),
    );
  }
  for (const list of elementsIn(root, 'w:num')) {
    const of = elementsIn(list, 'w:abstractNumId')[0]?.attributes['w:val'] ?? '';
    for (const level of levels.get(of) ?? []) worded.add(`${list.attributes['w:numId'] ?? ''} ${level}`);
  }
  return worded;
}

function elementsIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : elementsIn(child, name);
  });
}
