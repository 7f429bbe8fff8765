import type { Block } from '../../shared/article/blocks';
import { compareBlocks } from '../../shared/history/compareArticles';
import { BlockWords, Line } from './BlockWords';
import css from './compared.module.css';
import { ComparedBlock } from './ComparedBlock';

export interface ComparedPlaceProps {
  /** Null where there is nothing to compare it with: then it is shown as it reads. */
  before: Block | null;
  /** Null where it was taken out. */
  after: Block | null;
  /** Name of a source by its id. */
  sourceName(id: string | null): string;
}

/** One block as it became another, for whoever shows a place of an article by itself. */
export function ComparedPlace({ before, after, sourceName }: ComparedPlaceProps) {
  const isPlain = before === null;
  const differences = compareBlocks(
    [before ?? after].flatMap((block) => block ?? []),
    after === null ? [] : [after],
  );
  return (
    <div className={css.excerpt}>
      {differences.map((difference, at) =>
        isPlain ? (
          <BlockWords key={at} block={difference.block}>
            {difference.lines.map((line, index) => (
              <Line key={index} block={difference.block} line={line} />
            ))}
          </BlockWords>
        ) : (
          <ComparedBlock
            key={at}
            difference={difference}
            number={null}
            sourceName={sourceName}
            onRestore={null}
            onMoveBack={null}
          />
        ),
      )}
    </div>
  );
}
