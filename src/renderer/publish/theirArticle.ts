import type { Article } from '../../shared/article/article';
import type { Block } from '../../shared/article/blocks';
import { picturesOf } from '../../shared/article/picturesOf';
import type { SiteNote } from '../../shared/export/siteNotes';
import { renderPieces } from '../../shared/export/renderPost';
import type { PulledPicture } from '../../shared/import/pulled';
import { NO_PICTURE_WORDS } from '../../shared/media/media';
import { changesOfPost, type PostChange, type UnplacedChange } from '../../shared/publish/changesOfPost';
import { heldNotes } from '../../shared/publish/heldNotes';
import type { PostText } from '../../shared/publish/heldPost';
import { inFields } from '../../shared/publish/postFields';
import type { PostOnSite } from '../../shared/publish/publishing';
import { postProse } from '../../shared/publish/postProse';
import { splitBlocks } from '../../shared/publish/splitBlocks';
import type { Site } from '../../shared/site/site';
import { attribute } from '../../shared/source/attribute';
import type { Source } from '../../shared/source/source';
import type { PostReading } from '../import';
import { fieldWords } from '../reading';
import { keepSources } from './keepSources';
import { siteAsSent } from './siteAsSent';
import { withNotes } from './withNotes';
import { withoutOwnLink } from './withoutOwnLink';

/** A post of which it is known what it was made of. */
export type SentPost = PostOnSite & { article: Article };

export interface TheirArticle {
  article: Article;
  /** How many of the changed blocks came in as the site has them, to the letter. */
  kept: number;
  /** Changes that no block of the article can have, such as those in the list of the footnotes. */
  unplaced: UnplacedWords[];
}

/** What a reader reads there; null where there was or is nothing. */
export interface UnplacedWords {
  before: string | null;
  now: string | null;
}

/**
 * The article as it was sent, with what somebody else has made of its post since: only what was changed is read from the
 * site, so that all else keeps its sources, footnotes and pictures. It is read as an import reads it (decision 0027).
 */
export function theirArticle(post: SentPost, siteOfNow: Site, reading: PostReading): TheirArticle {
  const { article, base, theirs } = post;
  const isNoted = base.content.includes('<!-- wp:footnotes /-->');
  const options = inFields(new Map(Object.entries(post.pictures)), isNoted);
  const notes = heldNotes(base.footnotes);
  const site = siteAsSent(article, base.content, siteOfNow, options);
  const rendered = renderPieces(article, site, 'wordpress-blocks', options);
  const { changes, unplaced } = changesOfPost(
    rendered.map((piece) => withNotes(piece, notes)),
    withNotes(base.content, notes),
    withNotes(theirs.content, heldNotes(theirs.footnotes)),
  );
  const wordsOf = ({ old, now }: UnplacedChange): UnplacedWords => ({
    before: old === null ? null : proseAt(base, old),
    now: now === null ? null : proseAt(theirs, now),
  });
  const now = changes.length === 0 ? null : readPieces(theirs, post, site, reading);
  const before = changes.some(({ kind }) => kind === 'changed')
    ? readPieces(base, post, site, reading)
    : null;
  const drawn = attribute(article, site.attribution).blocks;
  const told = { kept: 0, unplaced: unplaced.map(wordsOf) };
  const taken: Source[] = [];
  const read = (change: PostChange & { now: number }, had: Block | null): Block[] => {
    const blocks = now?.blocks[change.now] ?? null;
    if (blocks === null) {
      // Its footnote is numbered and said elsewhere in the post.
      told.unplaced.push(wordsOf({ old: change.kind === 'changed' ? change.old : null, now: change.now }));
      return had === null ? [] : [had];
    }
    told.kept += blocks.filter(({ type }) => type === 'opaque').length;
    const old = change.kind === 'changed' ? (before?.blocks[change.old] ?? []) : [];
    const placed = blocks.map((block) => {
      if (had === null) return block;
      const own = withoutOwnLink(block, had, drawn[change.at]!, article.sources);
      return keepSources(own, now!.sources, had, { blocks: old, sources: before!.sources });
    });
    const cited = JSON.stringify(placed);
    taken.push(...now!.sources.filter(({ id }) => cited.includes(id)));
    return placed;
  };
  const children = withChanges(article.body.root.children, changes, read);
  const known = new Set(article.sources.map(({ id }) => id));
  return {
    article: {
      ...article,
      headline: theirs.title === base.title ? article.headline : fieldWords(theirs.title),
      standfirst: theirs.excerpt === base.excerpt ? article.standfirst : fieldWords(theirs.excerpt),
      sources: [...article.sources, ...new Set(taken.filter(({ id }) => !known.has(id)))],
      body: { ...article.body, root: { ...article.body.root, children } },
    },
    ...told,
  };
}

function proseAt({ content, footnotes }: PostText, at: number): string {
  return postProse(splitBlocks(content)[at] ?? '', heldNotes(footnotes));
}

function withChanges(
  blocks: readonly Block[],
  changes: readonly PostChange[],
  read: (change: PostChange & { now: number }, had: Block | null) => Block[],
): Block[] {
  const behind = (at: number) =>
    changes.flatMap((change) => (change.kind === 'added' && change.at === at ? read(change, null) : []));
  return [
    ...behind(-1),
    ...blocks.flatMap((block, at) => {
      const change = changes.find((each) => each.kind !== 'added' && each.at === at);
      if (change === undefined) return [block, ...behind(at)];
      return [...(change.kind === 'changed' ? read(change, block) : []), ...behind(at)];
    }),
  ];
}

/** What each outermost block of a post says; null for one that can only stay where the post's own footnotes are. */
function readPieces(
  { content, footnotes }: PostText,
  { article, pictures }: SentPost,
  site: Site,
  { splitPost, readKnown, hasMark }: PostReading,
): { blocks: (Block[] | null)[]; sources: Source[] } {
  const parts = splitBlocks(content).map((piece) => splitPost(piece));
  const { known, sources } = readKnown(parts.flat(), {
    ...{ headline: article.headline, language: article.language, site },
    pictures: picturesOn(article, pictures),
    notes: markedNotes(content, heldNotes(footnotes)),
    sources: article.sources,
  });
  let at = 0;
  const blocks = parts.map((pieces) => {
    const read = pieces.map((piece): Block[] | null => {
      const found = known[at++] ?? null;
      return found ?? (hasMark(piece) ? null : [{ type: 'opaque', markup: piece.markup }]);
    });
    return read.includes(null) ? null : read.flatMap((each) => each ?? []);
  });
  return { blocks, sources };
}

/** Those that the text has a mark for, in the order of the marks: a site may keep others that nobody sees any more. */
function markedNotes(content: string, notes: readonly SiteNote[]): SiteNote[] {
  const marks = Array.from(content.matchAll(/<sup data-fn="([^"]*)"/g), ([, id]) => id);
  return marks.flatMap((id) => notes.find((note) => note.id === id) ?? []);
}

function picturesOn(article: Article, pictures: PostOnSite['pictures']): PulledPicture[] {
  return picturesOf(article).flatMap(({ media, width, height }) => {
    const held = pictures[media];
    const picture = {
      ...{ ...NO_PICTURE_WORDS, name: media, fileName: '' },
      ...{ width, height, bytes: 0, addedAt: '' },
    };
    return held === undefined ? [] : [{ ...held, media: picture }];
  });
}
