import type { Article } from '../../shared/article/article';
import { compareArticles } from '../../shared/history/compareArticles';
import type { Piece } from '../../shared/history/compareText';
import { countWords } from '../../shared/article/counts';

/** Characters of what did not change that are shown beside what did. */
const AROUND = 60;

/** The headline, standfirst and paragraphs that differ, each cut to the words around what changed; and how many words are new. */
export function recoveredPassages(before: Article, now: Article): { passages: Piece[][]; words: number } {
  const { fields, blocks } = compareArticles(before, now);
  const texts = [
    ...fields
      .filter(({ field }) => field === 'headline' || field === 'standfirst')
      .map(({ pieces }) => pieces),
    ...blocks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'same').map(({ pieces }) => pieces)),
  ];
  const passages = texts.filter((pieces) => pieces.some(isChanged));
  const added = passages.flat().filter(({ kind }) => kind === 'added');
  const words = added.reduce((sum, { text }) => sum + countWords(text), 0);
  return { passages: passages.map(cutToChanges), words };
}

function isChanged({ kind, text }: Piece): boolean {
  return kind !== 'same' && text.trim() !== '';
}

/** Leaves of what did not change only what stands next to a change. */
function cutToChanges(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ kind }) => kind !== 'same');
  const last = pieces.findLastIndex(({ kind }) => kind !== 'same');
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'same' || (index > first && index < last)) return [piece];
    if (index === first - 1) return [{ ...piece, text: endOf(piece.text) }];
    if (index === last + 1) return [{ ...piece, text: startOf(piece.text) }];
    return [];
  });
}

function endOf(text: string): string {
  const characters = [...text];
  if (characters.length <= AROUND) return text;
  return `…${characters
    .slice(-AROUND)
    .join('')
    .replace(/^\S*\s/, '')}`;
}

function startOf(text: string): string {
  const characters = [...text];
  if (characters.length <= AROUND) return text;
  return `${characters
    .slice(0, AROUND)
    .join('')
    .replace(/\s\S*$/, '')}…`;
}
