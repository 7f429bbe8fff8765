import type { FileLoss } from '../../../shared/import/imported';
import { UNKNOWN, type XmlElement, type XmlNode } from './xmlTree';

/** What a part of a document may refer to. */
export interface WordReferences {
  /** Ids of the relationships of the part. */
  relations: ReadonlySet<string>;
  /** Ids of notes, after `footnote ` or `endnote `. */
  notes: ReadonlySet<string>;
  /** Whether the numbers of a list's level stand among words, as "Article 1". */
  isWorded(list: string, level: string): boolean;
}

/** Where the words of a paragraph have got to. */
interface Line {
  hasWords: boolean;
  /** A page or a column ends before what comes. */
  isBroken: boolean;
}

/** What mammoth reads nothing of, though it is what these are. */
const INSTEAD: Record<string, string> = { 'w:cr': 'w:br', 'w:ptab': 'w:tab' };
/** What mammoth looks for words in; of anything else that has some it would read nothing (its `body-reader`, 1.13). */
const READ = new Set(
  [
    'w:body w:footnote w:endnote w:p w:r w:t w:delText w:instrText w:sym w:hyperlink w:tbl w:tr w:tc w:sdt w:sdtContent',
    'w:customXml w:ins w:moveTo w:object w:smartTag w:pict v:group v:rect v:roundrect v:shape v:textbox w:txbxContent',
  ].flatMap((names) => names.split(' ')),
);
/** Of a run, what readers see of it. */
const SEEN = new Set(['w:t', 'w:sym', 'w:tab', 'w:br', 'w:cr', 'w:ptab', 'w:noBreakHyphen']);
/** Fonts of signs by numbers of their own, which mammoth knows; those of any other are the numbers of letters. */
const SIGN_FONTS = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

/**
 * Rewrites a part of a Word document so that mammoth reads every word that its readers see, and counts what they do not see or
 * what Galley has no place for.
 */
export class PlainWord {
  readonly losses = new Map<FileLoss, number>();
  private line: Line = { hasWords: false, isBroken: false };

  constructor(private readonly references: WordReferences) {}

  /** The part, its root being kept. */
  rewrite(root: XmlElement): XmlElement {
    return { ...root, children: this.all(root.children) };
  }

  private lose(kind: FileLoss): void {
    this.losses.set(kind, (this.losses.get(kind) ?? 0) + 1);
  }

  private all(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node, at) => {
      if (typeof node === 'string') return [node];
      let after = at + 1;
      while (typeof nodes[after] === 'string') after += 1;
      const next = nodes[after];
      return this.one(node, typeof next === 'object' ? next : undefined);
    });
  }

  private one(element: XmlElement, next: XmlElement | undefined): XmlNode[] {
    const { name, attributes, children } = element;
    switch (name) {
      case 'w:p':
        return [this.paragraph(element, next)];
      case 'w:r':
        return [this.run(element)];
      case 'w:t':
        return this.words(element);
      case 'w:br':
        return this.lineEnd(element);
      case 'w:sym':
        return this.sign(element);
      case 'w:ruby':
        this.lose('reading');
        return this.all(childrenOf(element, 'w:rubyBase'));
      case 'w:del':
      case 'w:moveFrom':
        if (holdsWords(element)) this.lose('deletion');
        return [];
      case 'w:tr':
        if (!childrenOf(element, 'w:trPr').some(isDeletion)) break;
        this.lose('deletion');
        return [];
      case 'w:altChunk':
      case 'c:chart':
      case 'dgm:relIds':
        this.lose('embed');
        return [];
      case 'w:object':
        this.lose('embed');
        break;
      case 'm:oMath':
        this.lose('formula');
        break;
      case 'mc:AlternateContent':
        return this.all(alternative(element));
      case 'w:drawing':
        return this.drawing(element);
      case 'w:txbxContent':
        return [this.apart(element)];
      case 'v:textpath':
        return attributes['string'] === undefined ? [] : this.words(wordsOf(attributes['string']));
      case 'a:blip':
      case 'v:imagedata':
        return this.picture(element);
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const id = `${name.slice(2, -'Reference'.length)} ${attributes['w:id'] ?? ''}`;
        return this.references.notes.has(id) ? [element] : [];
      }
      default:
    }
    if (isProperties(name)) return [withoutChanges(element)];
    if (name.startsWith(UNKNOWN) || (!READ.has(name) && !name.startsWith('m:') && holdsWords(element)))
      return this.all(children);
    return [
      {
        name: INSTEAD[name] ?? name,
        attributes: this.related(attributes),
        children: this.all(children),
      },
    ];
  }

  /** mammoth joins a paragraph whose end is deleted with the next one; where none follows, it has its words in no place. */
  private paragraph(element: XmlElement, next: XmlElement | undefined): XmlElement {
    const before = this.line;
    this.line = { hasWords: false, isBroken: false };
    if (this.isNumberedInWords(childrenOf(element, 'w:pPr'))) this.lose('label');
    const children = this.all(element.children).map((child) => {
      const isKept = typeof child === 'string' || child.name !== 'w:pPr' || next?.name === 'w:p';
      return isKept ? child : withoutDeletedEnd(child);
    });
    this.line = before;
    return { ...element, children };
  }

  private isNumberedInWords(properties: readonly XmlNode[]): boolean {
    const numbering = properties.find((child) => typeof child === 'object' && child.name === 'w:numPr');
    if (typeof numbering !== 'object') return false;
    const of = (name: string) =>
      numbering.children.flatMap((child) =>
        typeof child === 'object' && child.name === name ? (child.attributes['w:val'] ?? []) : [],
      )[0];
    return this.references.isWorded(of('w:numId') ?? '', of('w:ilvl') ?? '0');
  }

  private run(element: XmlElement): XmlElement {
    const isHidden = childrenOf(element, 'w:rPr').some(
      (child) =>
        typeof child === 'object' &&
        child.name === 'w:vanish' &&
        !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? ''),
    );
    if (!isHidden) return { ...element, children: this.all(element.children) };
    if (holdsWords(element)) this.lose('hidden');
    const unseen = element.children.filter((child) => typeof child === 'string' || !SEEN.has(child.name));
    return { ...element, children: this.all(unseen) };
  }

  private words(element: XmlElement): XmlElement[] {
    const { line } = this;
    const end: XmlElement[] = line.isBroken ? [{ name: 'w:br', attributes: {}, children: [] }] : [];
    line.isBroken = false;
    line.hasWords ||= textIn(element) !== '';
    return [...end, element];
  }

  /** The end of a page between words is the end of a line. */
  private lineEnd(element: XmlElement): XmlElement[] {
    if ([undefined, 'textWrapping'].includes(element.attributes['w:type'])) return [element];
    this.line.isBroken = this.line.hasWords;
    return [];
  }

  private sign(element: XmlElement): XmlElement[] {
    const { 'w:font': font = '', 'w:char': code = '' } = element.attributes;
    const number = Number.parseInt(code, 16);
    if (SIGN_FONTS.test(font) || !/^[\da-f]{2,6}$/i.test(code) || number > 0x10ffff) return [element];
    // Word keeps the letters of old fonts in an area of their own.
    const letter = number >= 0xf020 && number <= 0xf0ff ? number - 0xf000 : number;
    return this.words(wordsOf(String.fromCodePoint(letter)));
  }

  /** The pictures of a drawing, also of one that groups them, and its text boxes beside it. */
  private drawing(element: XmlElement): XmlNode[] {
    const pictures: XmlElement[] = [];
    const boxes: XmlElement[] = [];
    const look = (nodes: readonly XmlNode[]) => {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        if (node.name === 'pic:pic') pictures.push(node);
        else if (node.name === 'w:txbxContent') boxes.push(node);
        else if (node.name === 'c:chart' || node.name === 'dgm:relIds') this.lose('embed');
        else look(node.name === 'mc:AlternateContent' ? alternative(node) : node.children);
      }
    };
    look(element.children);
    const frames = pictures.length === 0 ? [] : [this.framed(element, pictures)];
    const apart = boxes.map((box) => wrapped(['w:pict', 'v:shape', 'v:textbox'], this.apart(box)));
    return [...frames, ...apart];
  }

  private framed(element: XmlElement, pictures: readonly XmlElement[]): XmlElement {
    const graphic = wrapped(['a:graphic', 'a:graphicData'], ...this.all(pictures));
    const frames = element.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      const about = child.children.filter((one) => typeof one === 'object' && one.name === 'wp:docPr');
      return [{ ...child, children: [...this.all(about), graphic] }];
    });
    return { ...element, children: frames };
  }

  /** Words in a box, which are in no line. */
  private apart(element: XmlElement): XmlElement {
    const before = this.line;
    this.line = { hasWords: false, isBroken: false };
    const children = this.all(element.children);
    this.line = before;
    return { ...element, children };
  }

  private picture(element: XmlElement): XmlElement[] {
    const attributes = this.related(element.attributes);
    const isThere = ['r:embed', 'r:link', 'r:id'].some((name) => attributes[name] !== undefined);
    if (!isThere) this.lose('picture');
    return isThere ? [{ ...element, attributes, children: [] }] : [];
  }

  /** Without what leads to nothing: mammoth would refuse the whole document for it. */
  private related(attributes: XmlElement['attributes']): XmlElement['attributes'] {
    return Object.fromEntries(
      Object.entries(attributes).filter(
        ([name, value]) => !name.startsWith('r:') || this.references.relations.has(value),
      ),
    );
  }
}

/** mammoth takes the last of the ways in which a thing is written, though it may have none, or one without the words. */
function alternative(element: XmlElement): readonly XmlNode[] {
  const fallback = childrenOf(element, 'mc:Fallback');
  const choice = childrenOf(element, 'mc:Choice');
  const holds = (nodes: readonly XmlNode[]) =>
    nodes.some((node) => typeof node === 'object' && holdsWords(node));
  return fallback.length === 0 || (holds(choice) && !holds(fallback)) ? choice : fallback;
}

function childrenOf(element: XmlElement, name: string): readonly XmlNode[] {
  const found = element.children.find((child) => typeof child === 'object' && child.name === name);
  return typeof found === 'object' ? found.children : [];
}

function wrapped(names: readonly string[], ...inner: XmlNode[]): XmlElement {
  return names.reduceRight<XmlNode[]>(
    (children, name) => [{ name, attributes: {}, children }],
    inner,
  )[0] as XmlElement;
}

function wordsOf(text: string): XmlElement {
  return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text] };
}

function textIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function holdsWords({ name, attributes, children }: XmlElement): boolean {
  if (name === 'w:sym' || (name === 'v:textpath' && attributes['string'] !== undefined)) return true;
  if (name === 'w:t' || name === 'w:delText') return children.some((child) => child !== '');
  return children.some((child) => typeof child === 'object' && holdsWords(child));
}

const isDeletion = (node: XmlNode) => typeof node === 'object' && node.name === 'w:del';
const isProperties = (name: string) => /^w:(?:.*Pr|tblGrid)$/.test(name);

/** What properties were before somebody changed them is nothing to read. */
function withoutChanges(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    return child.name.endsWith('Change') ? [] : [withoutChanges(child)];
  });
  return { ...element, children };
}

function withoutDeletedEnd(properties: XmlElement): XmlElement {
  const children = properties.children.map((child) => {
    if (typeof child === 'string' || child.name !== 'w:rPr') return child;
    return { ...child, children: child.children.filter((one) => !isDeletion(one)) };
  });
  return { ...properties, children };
}
