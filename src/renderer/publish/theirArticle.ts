import { uuidv7 } from 'uuidv7';
import type { Article } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { picturesOf } from '../../shared/article/picturesOf';
import { renderPieces } from '../../shared/export/renderPost';
import { type Media, NO_PICTURE_WORDS } from '../../shared/media/media';
import { changesOfPost, type PostChange } from '../../shared/publish/changesOfPost';
import { heldNotes } from '../../shared/publish/heldNotes';
import { inFields } from '../../shared/publish/postFields';
import type { PostOnSite } from '../../shared/publish/publishing';
import type { Site } from '../../shared/site/site';
import type { Source } from '../../shared/source/source';
import { Losses, parseInert, readHtml, type Reading } from '../reading';
import { withNoteList, withNotes } from './withNotes';

export interface TheirArticle {
  article: Article;
  /** Changes that no block of the article can have, such as those in the list of the footnotes. */
  unplaced: number;
}

/**
 * The article as it was sent, with what somebody else has made of its post since: only what was changed is read from the
 * site, so that all else keeps its sources, footnotes and pictures.
 */
export function theirArticle({ article, base, theirs, pictures }: PostOnSite, site: Site): TheirArticle {
  const isNoted = base.content.includes('<!-- wp:footnotes /-->');
  const options = inFields(new Map(Object.entries(pictures)), isNoted);
  const notes = heldNotes(base.footnotes);
  const rendered = renderPieces(article, site, 'wordpress-blocks', options);
  const { changes, unplaced } = changesOfPost(
    rendered.map((piece) => withNotes(piece, notes)),
    withNotes(base.content, notes),
    withNotes(theirs.content, heldNotes(theirs.footnotes)),
  );
  const sources = [...article.sources];
  const reading: Reading = {
    losses: new Losses(),
    keepsAll: true,
    pictures: picturesByAddress(article, pictures),
  };
  const read = (markup: string, base = '') => readPiece(withoutCredit(markup, base), reading, sources);
  const children = withChanges(article.body.root.children, changes, read);
  return {
    article: {
      ...article,
      headline: theirs.title === base.title ? article.headline : plain(theirs.title),
      standfirst: theirs.excerpt === base.excerpt ? article.standfirst : plain(theirs.excerpt),
      sources,
      body: { ...article.body, root: { ...article.body.root, children } },
    },
    unplaced,
  };
}

function withChanges(
  blocks: readonly Block[],
  changes: readonly PostChange[],
  read: (markup: string, base?: string) => Block[],
): Block[] {
  const behind = (at: number) =>
    changes.flatMap((change) => (change.kind === 'added' && change.at === at ? read(change.markup) : []));
  return [
    ...behind(-1),
    ...blocks.flatMap((block, at) => {
      const change = changes.find((each) => each.kind !== 'added' && each.at === at);
      if (change === undefined) return [block, ...behind(at)];
      const now =
        change.kind === 'changed'
          ? read(change.markup, change.base).map((each) => likeBefore(block, each))
          : [];
      return [...now, ...behind(at)];
    }),
  ];
}

/** The credit of a quotation is drawn from its source, which is the one that it had. */
function likeBefore(before: Block, now: Block): Block {
  return before.type === 'quotation' && now.type === 'quotation'
    ? { ...now, sourceId: before.sourceId }
    : now;
}

/** Nobody has changed a credit that stands there as it did: it is drawn from the source, and is none of the words. */
function withoutCredit(markup: string, base: string): string {
  const credit = /<cite>[\s\S]*?<\/cite>(?=<\/blockquote>)/.exec(base)?.[0];
  return credit === undefined ? markup : markup.replace(credit, '');
}

function readPiece(markup: string, reading: Reading, sources: Source[]): Block[] {
  const read = readHtml(parseInert(withNoteList(markup)), uuidv7, reading);
  const known = new Set(sources.map(({ id }) => id));
  sources.push(...read.sources.filter(({ id }) => !known.has(id)));
  return read.blocks;
}

function picturesByAddress(article: Article, pictures: PostOnSite['pictures']): Map<string, Media> {
  const found = new Map<string, Media>();
  for (const { media, width, height } of picturesOf(article)) {
    const url = pictures[media]?.url;
    if (url !== undefined)
      found.set(url, {
        ...NO_PICTURE_WORDS,
        name: media,
        fileName: '',
        width,
        height,
        bytes: 0,
        addedAt: '',
      });
  }
  return found;
}

/** The words of a field that holds HTML. */
const plain = (html: string) => (parseInert(html).textContent ?? '').replace(/\s+/g, ' ').trim();
