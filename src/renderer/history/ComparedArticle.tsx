import { useMemo } from 'react';
import type { Article } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import { type ArticleField, FIELD_NAMES } from '../../shared/article/fields';
import type { FieldDifference, SourceDifference } from '../../shared/history/compareArticles';
import { plainRuns, compareText, type Piece } from '../../shared/history/compareText';
import type { Compared } from '../../shared/history/restore';
import { sourceNumbers } from '../../shared/source/sourceNumbers';
import { Button, Unseen } from '../ui';
import css from './compared.module.css';
import { BlockWords, Line } from './BlockWords';
import { ComparedBlock } from './ComparedBlock';
import { Folded } from './Folded';
import { foldUnchanged, isSameBlock, sameBlocksWords } from './foldUnchanged';
import { Words } from './Words';

/** What she may put back as it was. */
export type Restoring =
  | { kind: 'field'; field: ArticleField }
  | { kind: 'source'; id: string }
  | { kind: 'block'; block: number; line: number | null }
  /** Where a moved block stood. */
  | { kind: 'place'; block: number };

export interface ComparedArticleProps {
  compared: Compared;
  /** Null where the newer of the two is not the article of now: then there is nothing to put it into. */
  onRestore: ((what: Restoring) => void) | null;
  /** Leaves out what did not change, where she reads that elsewhere. */
  changesOnly?: boolean;
  /** Folds nothing away. */
  isWhole?: boolean;
}

const SOURCE_FIELD_NAMES: Record<SourceDifference['fields'][number]['field'], string> = {
  outlet: 'Outlet',
  author: 'Author',
  title: 'Title',
  url: 'URL',
  published: 'Published',
  accessed: 'Accessed',
  archived: 'Archived copy',
};

/** Two versions of an article as one text: prose, with what changed in its place and what did not folded away. */
export function ComparedArticle(props: ComparedArticleProps) {
  const { compared, onRestore, changesOnly = false, isWhole = false } = props;
  const { older, now, comparison } = compared;
  const numbers = useMemo(() => [sourceNumbers(older), sourceNumbers(now)] as const, [older, now]);
  const sourceName = (id: string | null) => nameOf(now, id) ?? nameOf(older, id) ?? 'no source';
  const details = comparison.fields.filter(({ field }) => field !== 'headline' && field !== 'standfirst');
  const folds = foldUnchanged(comparison.blocks, isSameBlock).filter(
    ({ kind }) => kind === 'changed' || !changesOnly,
  );
  return (
    <article className={css.sheet} lang={now.language}>
      <Opening compared={compared} onRestore={onRestore} changesOnly={changesOnly} />
      {details.length + comparison.sources.length > 0 && (
        <dl className={css.details} lang="en">
          {details.map((field) => (
            <Detail key={field.field} field={field} language={now.language} onRestore={onRestore} />
          ))}
          {comparison.sources.map((source) => (
            <SourceDetail key={source.source.id} difference={source} onRestore={onRestore} />
          ))}
        </dl>
      )}
      <div className={css.body}>
        {folds.map((fold) =>
          fold.kind === 'same' ? (
            <Folded key={fold.index} title={sameBlocksWords(fold.differences)} isOpen={isWhole}>
              {fold.differences.map(({ block, lines }, at) => (
                <BlockWords key={at} block={block}>
                  {lines.map((line, index) => (
                    <Line key={index} block={block} line={line} />
                  ))}
                </BlockWords>
              ))}
            </Folded>
          ) : (
            <ComparedBlock
              key={fold.index}
              difference={fold.difference}
              number={numberOf(fold.difference.block, numbers[fold.difference.after === null ? 0 : 1])}
              sourceName={sourceName}
              onRestore={onRestore && ((line) => onRestore({ kind: 'block', block: fold.index, line }))}
              onMoveBack={onRestore && (() => onRestore({ kind: 'place', block: fold.index }))}
            />
          ),
        )}
      </div>
    </article>
  );
}

function numberOf(block: { type: string; sourceId?: string | null }, numbers: Map<string, number>) {
  return block.type === 'quotation' ? (numbers.get(block.sourceId ?? '') ?? null) : null;
}

function nameOf(article: Article, id: string | null): string | null {
  const source = article.sources.find((one) => one.id === id);
  return source === undefined ? null : source.outlet || source.author || source.title || source.url || null;
}

function Opening({ compared: { now, comparison }, onRestore, changesOnly }: ComparedArticleProps) {
  const isShown = (field: 'headline' | 'standfirst') =>
    changesOnly !== true || comparison.fields.some((one) => one.field === field);
  const pieces = (field: 'headline' | 'standfirst'): Piece[] =>
    comparison.fields.find((one) => one.field === field)?.pieces ??
    compareText(plainRuns(now[field]), plainRuns(now[field]));
  const [headline, standfirst] = [pieces('headline'), pieces('standfirst')];
  const way = (field: 'headline' | 'standfirst', name: string) =>
    onRestore !== null &&
    comparison.fields.some((one) => one.field === field) && (
      <Button look="edged" lang="en" onClick={() => onRestore({ kind: 'field', field })}>
        Restore the {name}
      </Button>
    );
  return (
    <>
      {isShown('headline') && (
        <h1 className={css.headline}>
          {headline.length === 0 ? 'No headline' : <Words pieces={headline} />}
        </h1>
      )}
      {way('headline', 'headline')}
      {isShown('standfirst') && standfirst.length > 0 && (
        <p className={css.standfirst}>
          <Words pieces={standfirst} />
        </p>
      )}
      {way('standfirst', 'standfirst')}
    </>
  );
}

interface DetailProps {
  field: FieldDifference;
  language: Language;
  onRestore: ComparedArticleProps['onRestore'];
}

function Detail({ field: { field, pieces }, language, onRestore }: DetailProps) {
  const isHers = field === 'byline' || field === 'tags';
  return (
    <div>
      <dt>{FIELD_NAMES[field]}</dt>
      <dd>
        <span lang={isHers ? language : 'en'}>
          <Words pieces={pieces} />
        </span>
        {onRestore !== null && (
          <Button look="text" onClick={() => onRestore({ kind: 'field', field })}>
            Restore<Unseen> {FIELD_NAMES[field].toLowerCase()}</Unseen>
          </Button>
        )}
      </dd>
    </div>
  );
}

function SourceDetail({
  difference: { kind, source, fields },
  onRestore,
}: {
  difference: SourceDifference;
  onRestore: ComparedArticleProps['onRestore'];
}) {
  return (
    <div>
      <dt>Source {kind}</dt>
      <dd>
        <span lang={source.language}>
          {fields.map(({ field, pieces }) => (
            <span key={field} className={css.sourceField}>
              <span lang="en">{SOURCE_FIELD_NAMES[field]} </span>
              <Words pieces={pieces} />
            </span>
          ))}
        </span>
        {onRestore !== null && kind !== 'added' && (
          <Button look="text" onClick={() => onRestore({ kind: 'source', id: source.id })}>
            {kind === 'removed' ? 'Put back' : 'Restore'}
            <Unseen> source</Unseen>
          </Button>
        )}
      </dd>
    </div>
  );
}
