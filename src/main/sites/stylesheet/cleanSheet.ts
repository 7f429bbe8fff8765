import {
  type Atrule,
  type CssNode,
  type Declaration,
  generate,
  ident,
  keyword,
  type List,
  type ListItem,
  parse,
  type StyleSheet,
  walk,
} from 'css-tree';
import { assertHarmless } from './assertHarmless';
import type { Tally } from './Tally';

/** What a style sheet asks of whoever reads it. */
export interface SheetFiles {
  /** A picture or font as a data: address, or null where the sheet goes without. */
  data(address: string): Promise<string | null>;
  /** The clean text of a style sheet that this one begins with, or null where it is not beside the page. */
  imported(address: string): Promise<string | null>;
}

const KNOWN_RULES = new Set([
  ...[
    'media',
    'supports',
    'layer',
    'container',
    'scope',
    'starting-style',
    'font-face',
    'keyframes',
    'page',
    'property',
  ],
  ...[
    'counter-style',
    'font-feature-values',
    'font-palette-values',
    'view-transition',
    'nest',
    'position-try',
  ],
]);
/** They say what the sheet itself is, which is read by then. */
const SPENT_RULES = new Set(['charset', 'namespace']);
const HARMFUL_PROPERTIES = new Set(['behavior', 'binding']);
/** What may name a file, once its letters are read, or run something in a browser of old. */
const SUSPECT = /url|src|image|expression|import|script|\\/i;
const IMAGE_SETS = new Set(['image-set', 'image', 'src', 'cross-fade', 'element', 'paint']);

/**
 * A style sheet that loads nothing: its pictures and fonts are in it or left out, the sheets that it begins with are in
 * their place, and what could run is gone. Rejects with a RangeError where it is nested beyond any sheet,
 * and with a HarmfulSheetError where something is left in it after all.
 */
export async function cleanSheet(css: string, files: SheetFiles, tally: Tally): Promise<string> {
  const sheet = parse(css, { parseCustomProperty: true, onParseError: () => undefined }) as StyleSheet;
  const data = new Map<string, string | null>();
  for (const address of addressesIn(sheet)) data.set(address, await files.data(address));
  const first = await takeImports(sheet, files, tally);
  walk(sheet, {
    visit: 'Atrule',
    enter(rule, item, list) {
      if (!isKept(rule, tally)) list?.remove(item);
    },
  });
  walk(sheet, {
    visit: 'Rule',
    enter({ prelude }, item, list) {
      // A brace that closes nothing would end what the sheet is put into.
      if (prelude.type !== 'Raw') return;
      tally.add('unknown');
      list?.remove(item);
    },
  });
  // What could not be read outside a declaration is no rule of any browser's, and a browser reads over <!-- and -->.
  dropRaw(sheet.children);
  walk(sheet, { visit: 'Block', enter: (block) => dropRaw(block.children) });
  walk(sheet, {
    visit: 'Declaration',
    enter(declaration, item, list) {
      if (!cleanDeclaration(declaration, data, tally)) list?.remove(item);
    },
  });
  let rules = 0;
  walk(sheet, { visit: 'Rule', enter: () => void (rules += 1) });
  tally.add('rule', rules);
  const clean = [...first, inStyleElement(generate(sheet))].join('\n');
  assertHarmless(clean);
  return clean;
}

/** A sheet cannot end the element that it stands in. */
function inStyleElement(css: string): string {
  return css.replace(/<(?=\/style|!--)/gi, '\\3c ');
}

function dropRaw(nodes: List<CssNode>): void {
  nodes.forEach((node, item) => {
    if (node.type === 'Raw' || node.type === 'CDO' || node.type === 'CDC') nodes.remove(item);
  });
}

function addressesIn(sheet: StyleSheet): Set<string> {
  const found = new Set<string>();
  walk(sheet, {
    visit: 'Declaration',
    enter(declaration) {
      walk(declaration.value, function (node) {
        if (node.type === 'Url') found.add(node.value);
        else if (node.type === 'String' && this.function && isImageSet(this.function.name))
          found.add(node.value);
      });
    },
  });
  return found;
}

const isImageSet = (name: string) => IMAGE_SETS.has(keyword(ident.decode(name).toLowerCase()).basename);

async function takeImports(sheet: StyleSheet, files: SheetFiles, tally: Tally): Promise<string[]> {
  const taken: string[] = [];
  for (const rule of sheet.children.toArray()) {
    if (rule.type !== 'Atrule' || nameOf(rule) !== 'import') continue;
    const parts = rule.prelude?.type === 'AtrulePrelude' ? rule.prelude.children.toArray() : [];
    const [address, ...rest] = parts;
    const named = address?.type === 'Url' || address?.type === 'String' ? address.value : null;
    const css = named === null ? null : await files.imported(named);
    const media = rest.map((part) => generate(part)).join(' ');
    if (css === null) tally.add('remoteSheet');
    // A sheet in a layer, or one that asks what the browser can do, is taken as it is.
    else taken.push(media === '' || /layer|supports/i.test(media) ? css : `@media ${media}{${css}}`);
  }
  return taken;
}

const nameOf = (rule: Atrule) => keyword(ident.decode(rule.name).toLowerCase()).basename;

/** What stands before a block is no place for a file's name; its letters may be written in another way. */
const isSuspect = (prelude: CssNode | null) =>
  prelude !== null && /(?:url|src|image|image-set|cross-fade|expression)\(|[@\\]/i.test(generate(prelude));

function isKept(rule: Atrule, tally: Tally): boolean {
  const name = nameOf(rule);
  if (KNOWN_RULES.has(name)) return !isSuspect(rule.prelude) || refuse(tally);
  // Those at the start were taken; a browser reads none behind other rules.
  if (name !== 'import' && !SPENT_RULES.has(name)) tally.add('unknown');
  return false;
}

/** Whether it stays. */
function cleanDeclaration(
  declaration: Declaration,
  data: ReadonlyMap<string, string | null>,
  tally: Tally,
): boolean {
  const { value } = declaration;
  const property = keyword(ident.decode(declaration.property).toLowerCase()).basename;
  if (HARMFUL_PROPERTIES.has(property)) return refuse(tally);
  if (value.type === 'Raw') return !SUSPECT.test(value.value) || refuse(tally);
  let isHarmful = false;
  let isWithout = false;
  walk(value, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Raw' && SUSPECT.test(node.value)) isHarmful = true;
      if (node.type === 'Function' && ident.decode(node.name).toLowerCase() === 'expression')
        isHarmful = true;
      if (node.type === 'Function' && isUrlFunction(node.name)) isHarmful = true;
      if (node.type === 'Function' && isImageSet(node.name)) {
        const found = firstData(node, data);
        if (found === null) isWithout = true;
        list?.replace(item, list.createItem(imageOf(found)));
        return walk.skip;
      }
      if (node.type !== 'Url') return undefined;
      const found = data.get(node.value) ?? null;
      if (found === null) isWithout = true;
      if (found !== null) node.value = found;
      else if (property !== 'src') list?.replace(item, list.createItem(imageOf(null)));
      return undefined;
    },
  });
  if (isHarmful) return refuse(tally);
  if (property === 'src' && value.type === 'Value') return keepSources(value.children);
  // Without its picture a cursor would be none.
  return !(isWithout && (property === 'cursor' || property === 'initial-value'));
}

/** Its letters are not those of `url(`, which has a kind of its own. */
const isUrlFunction = (name: string) => ['url', 'url-prefix'].includes(ident.decode(name).toLowerCase());

function refuse(tally: Tally): false {
  tally.add('harmful');
  return false;
}

function imageOf(data: string | null): CssNode {
  return data === null ? { type: 'Identifier', name: 'none' } : { type: 'Url', value: data };
}

function firstData(node: CssNode, data: ReadonlyMap<string, string | null>): string | null {
  let first: string | null = null;
  walk(node, (each) => {
    if (each.type === 'Url' || each.type === 'String') first ??= data.get(each.value) ?? null;
  });
  return first;
}

/** Of a font's sources, those that are in the sheet or on the reader's computer; false where none is left. */
function keepSources(children: List<CssNode>): boolean {
  const sources: CssNode[][] = [[]];
  for (const node of children.toArray()) {
    if (node.type === 'Operator' && node.value === ',') sources.push([]);
    else sources.at(-1)?.push(node);
  }
  const kept = sources.filter((parts) =>
    parts.every((part) => part.type !== 'Url' || /^data:|^#/i.test(part.value)),
  );
  children.clear();
  for (const [at, parts] of kept.entries()) {
    if (at > 0) children.appendData({ type: 'Operator', value: ',' });
    for (const part of parts) children.appendData(part);
  }
  return kept.length > 0;
}
