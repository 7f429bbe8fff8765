import { emptyBody } from '../../../shared/article/article';
import type { Block } from '../../../shared/article/blocks';
import { chineseOf } from '../../../shared/article/chineseOf';
import { isChinese, type Language } from '../../../shared/article/language';
import { markupWords } from '../../../shared/article/markupWords';
import { proposeLanguage } from '../../../shared/article/proposeLanguage';
import type { ImportedArticle } from '../../../shared/import/imported';
import type { PulledPost } from '../../../shared/import/pulled';
import { versionsIn } from '../../../shared/export/versions';
import { tellActing } from '../../../shared/publish/actingBlocks';
import { heldNotes } from '../../../shared/publish/heldNotes';
import { countOf } from '../../../shared/lib/countOf';
import { hasForeignNotes } from '../../../shared/publish/postFields';
import type { Site } from '../../../shared/site/site';
import { fieldWords } from '../../reading';
import { readKnown } from './readKnown';
import { asItStands, type PostPiece } from './readPieces';
import { splitPost } from './splitPost';

/** A post as an article, and what she should know of it. */
export interface ReadPost {
  article: Pick<ImportedArticle, 'headline' | 'standfirst' | 'language' | 'body' | 'sources'>;
  remarks: string[];
}

/**
 * The article that a post makes. A block is taken for one of Galley's only where Galley would write the same block again;
 * every other stays as the site has it, to the letter.
 */
export function readPost(post: PulledPost, site: Site): ReadPost {
  // Galley writes it anew for the articles that are linked.
  const leadsHere = (markup: string) =>
    versionsIn(markup)?.every((address) => post.versions.includes(address));
  const pieces = splitPost(post.content).filter(({ markup }) => leadsHere(markup) !== true);
  const headline = fieldWords(post.title);
  const standfirst = fieldWords(post.excerpt);
  const language = languageOf(post, headline, pieces);
  const notes = heldNotes(post.footnotes);
  const around = { headline, language, site, pictures: post.pictures, notes, sources: [] };
  const { known, sources } = readKnown(pieces, around);
  const blocks = pieces.flatMap((piece, at) => known[at] ?? asItStands(piece));
  const kept = blocks.filter(({ type }) => type === 'opaque').length;
  const { root } = emptyBody();
  const cited = JSON.stringify(blocks);
  return {
    article: {
      ...{ headline, standfirst, language },
      body: { root: { ...root, children: blocks.length === 0 ? root.children : blocks } },
      sources: sources.filter(({ id }) => cited.includes(id)),
    },
    remarks: [
      ...(kept === 0
        ? []
        : [
            `${countOf(kept, 'block')} ${kept === 1 ? 'is' : 'are'} kept as the site has ${kept === 1 ? 'it' : 'them'}.`,
          ]),
      ...[tellActing(blocks)].filter((sentence) => sentence !== ''),
      ...(notes.length === 0 || !hasForeignNotes(blocks)
        ? []
        : [
            'The words of its footnotes stay where it comes from: a block that is kept as it is refers to them.',
          ]),
      ...(standfirst === '' || !/<(?!\/?p\b|br\b)/i.test(post.excerpt)
        ? []
        : ['The standfirst is without its looks and links.']),
    ],
  };
}

function languageOf(post: PulledPost, headline: string, pieces: readonly PostPiece[]): Language {
  const texts = [headline, ...pieces.map(({ markup }) => markupWords(markup))];
  const chinese = chineseOf(post.language, texts);
  if (post.language !== '') return isChinese(post.language) ? chinese : 'en';
  const blocks = texts.map((text): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', text, format: 0 }],
  }));
  return proposeLanguage(headline, blocks, 'en', chinese) ?? 'en';
}
