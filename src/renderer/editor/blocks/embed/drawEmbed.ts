import type { LexicalEditor, NodeKey } from 'lexical';
import type { Embed } from '../../../../shared/article/blocks/embed';
import { embedPlace, embedProvider } from '../../../../shared/source/embedProvider';
import { safeUrl } from '../../../../shared/source/safeUrl';
import { onOneLine } from '../../../../shared/lib/onOneLine';
import { drawBeside } from '../frame/FrameNode';
import { drawFields, type FieldSpec, redrawFields } from '../fields/drawFields';
import fieldsCss from '../fields/fields.module.css';
import { sayIn } from '../fields/sayIn';
import css from './embed.module.css';

const FIELDS: readonly FieldSpec[] = [
  { name: 'url', label: 'Address', look: 'long' },
  { name: 'title', label: 'Words', look: 'long', keepsLines: true, smartens: true },
  { name: 'author', label: 'Author', look: 'text', smartens: true },
  { name: 'date', label: 'Date', look: 'date' },
];

/** Draws a card: what it is and of whom, over its fields. */
export function drawEmbed(embed: Embed, key: NodeKey, editor: LexicalEditor): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = css.card ?? '';
  const says = document.createElement('p');
  says.className = css.says ?? '';
  says.contentEditable = 'false';
  says.lang = 'en';
  const fields = drawBeside(fieldsCss.fields);
  drawFields(fields, FIELDS, key, editor);
  figure.append(says, fields);
  redrawEmbed(figure, embed);
  return figure;
}

/** The fields are kept, because the focus may be in one. */
export function redrawEmbed(figure: HTMLElement, embed: Embed): void {
  const [says, fields] = figure.children as unknown as [HTMLElement, HTMLElement];
  figure.ariaLabel = embedName(embed);
  sayIn(says, kindOf(embed));
  redrawFields(fields, { ...embed });
}

/** What a screen reader says of it: "Video, YouTube, The tide at nine". */
export function embedName(embed: Embed): string {
  const title = onOneLine(embed.title);
  return `${kindOf(embed)}, ${title || 'no words yet'}`;
}

/** "Video, YouTube"; an address that leads nowhere is said. */
function kindOf({ url }: Embed): string {
  if (safeUrl(url) === null)
    return url.trim() === '' ? 'Card, no address yet' : 'Card, not an address that Galley links';
  const kind = embedProvider(url)?.kind;
  return `${kind === 'video' ? 'Video' : kind === 'post' ? 'Post' : 'Card'}, ${embedPlace(url)}`;
}
