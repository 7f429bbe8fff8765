import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the prefix that its namespace is known by here, whatever the file calls it. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Prefixes by the addresses of their namespaces; the first prefix of several addresses is declared with the first of them. */
export type Namespaces = ReadonlyMap<string, string>;

/** The part of a name before its colon where its namespace is none of the known ones. */
export const UNKNOWN = '?';

/** Throws a `SyntaxError` where the text is no whole XML, and where it declares a document type. */
export function readXml(text: string, namespaces: Namespaces): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const stop = (why: string) => {
    throw new SyntaxError(why);
  };
  const nameOf = (uri: string, prefix: string, local: string) => {
    // saxes gives a prefix that is declared nowhere as its own address.
    if (uri === '' || uri === prefix || prefix === 'xml') return prefix === '' ? local : `${prefix}:${local}`;
    return `${namespaces.get(uri) ?? UNKNOWN}:${local}`;
  };
  parser.on('doctype', () => stop('It declares a document type'));
  // Other readers take a prefix that is declared nowhere for what it is usually.
  parser.on('error', ({ message }) => message.includes('unbound namespace prefix') || stop(message));
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    const element: XmlElement = { name: nameOf(uri, prefix, local), attributes: {}, children: [] };
    for (const one of Object.values(attributes)) {
      if (one.prefix === 'xmlns' || one.name === 'xmlns') continue;
      const name = nameOf(one.uri, one.prefix, one.local);
      if (!name.startsWith(UNKNOWN)) element.attributes[name] = one.value;
    }
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const take = (words: string) => void open.at(-1)!.children.push(words);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(text.replace(/^\ufeff/, '')).close();
  const root = top.children.find((child) => typeof child !== 'string');
  return root ?? stop('It is empty');
}

/** The element as text, the namespaces declared in it. */
export function writeXml(root: XmlElement, namespaces: Namespaces): string {
  const declared = new Map([...namespaces].reverse().map(([uri, prefix]) => [`xmlns:${prefix}`, uri]));
  const parts: string[] = [];
  const write = (node: XmlNode) => {
    if (typeof node === 'string') {
      parts.push(escape(node));
      return;
    }
    parts.push('<', node.name);
    for (const [name, value] of Object.entries(node.attributes))
      parts.push(' ', name, '="', escape(value).replaceAll('"', '&quot;'), '"');
    if (node.children.length === 0) {
      parts.push('/>');
      return;
    }
    parts.push('>');
    node.children.forEach(write);
    parts.push('</', node.name, '>');
  };
  write({ ...root, attributes: { ...Object.fromEntries(declared), ...root.attributes } });
  return parts.join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
