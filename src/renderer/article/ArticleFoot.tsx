import { type ReactNode, useEffect, useState } from 'react';
import { articleCounter, type Counts, countWords } from '../../shared/article/counts';
import { isChinese, LANGUAGE_NAMES } from '../../shared/article/language';
import { FindingsFoot } from '../checks';
import { selectedText } from '../editor';
import { PopoverButton } from '../ui';
import css from './article.module.css';
import { useArticleStore } from './articleStore';
import { useSettled } from './useSettled';

const SELECTED_AFTER_MS = 150;
/** Of a long article it is read with each save, and a key changed one block. */
const countOpenArticle = articleCounter();
const number = (value: number) => value.toLocaleString('en');

/** How long the article is, and how much of it is quoted. */
export function ArticleFoot({ children }: { children?: ReactNode }) {
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  const counts = useSettled(countOpenArticle);
  const selected = useSelectedWords();
  const unit = isChinese(language) ? 'characters' : 'words';
  return (
    <div className={css.foot}>
      {counts !== null && (
        <>
          <PopoverButton className={css.counts} title="Counts" panel={() => <CountsList counts={counts} />}>
            <span>
              {selected > 0 && `${number(selected)} of `}
              <b>{number(counts.total)}</b> {counts.total === 1 ? unit.slice(0, -1) : unit}
            </span>
          </PopoverButton>
          {counts.quoted > 0 && (
            <span>
              {number(counts.ours)} ours, {number(counts.quoted)} quoted
            </span>
          )}
        </>
      )}
      <span className={css.grow} />
      {children}
      <FindingsFoot className={css.counts} />
      <span>{LANGUAGE_NAMES[language]}</span>
    </div>
  );
}

function CountsList({ counts }: { counts: Counts }) {
  const { total, ours, quoted, latin, han, characters, minutes } = counts;
  const share = total === 0 ? 0 : Math.round((quoted / total) * 100);
  const rows: [string, string][] = [
    ['Words and Chinese characters', number(total)],
    ['Words', number(latin)],
    ['Chinese characters', number(han)],
    ['All characters, with spaces', number(characters)],
    ['Ours', number(ours)],
    ['Quoted', `${number(quoted)} (${share}%)`],
    ['Reading time', minutes < 1 ? 'Under a minute' : `${Math.round(minutes)} min`],
  ];
  return (
    <dl className={css.countsList}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Words that are selected in the text, once she pauses. */
function useSelectedWords(): number {
  const [words, setWords] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(countWords(selectedText())), SELECTED_AFTER_MS);
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      clearTimeout(timer);
    };
  }, []);
  return words;
}
