import { namedArticle, shortHeadline } from '../../shared/article/headline';
import { Button, Notice } from '../ui';
import { useRecoveryStore } from './recoveryStore';

/** Of a headline, each of the two named in one sentence. */
const MOST_CHARACTERS = 48;

/** Another version of an article that a sync service brought: both are kept, and both are a click away. */
export function CopyNotice({ onOpen }: { onOpen(id: string): void }) {
  const copies = useRecoveryStore((store) => store.copies);
  const { dismissCopy } = useRecoveryStore.getState();
  const [first, ...rest] = copies;
  if (first === undefined) return null;
  const { original, copy } = first;
  const named = (headline: string) => namedArticle(shortHeadline(headline, MOST_CHARACTERS));
  const name = named(original?.headline || copy.headline);
  const actions = (
    <>
      {original !== null && (
        <Button look="edged" onClick={() => onOpen(original.id)}>
          Open this version
        </Button>
      )}
      <Button look="edged" onClick={() => onOpen(copy.id)}>
        Open the other version
      </Button>
      <Button onClick={dismissCopy}>Dismiss</Button>
    </>
  );
  return (
    <Notice kind="quiet" actions={actions}>
      {original === null
        ? `A sync service left a version of ${name} whose own file is not there. It is kept as an article of its own.`
        : `${name} was changed in two places at once. Both versions are kept: the other is ${named(copy.headline)}.`}
      {rest.length > 0 && ` ${rest.length} more like this.`}
    </Notice>
  );
}
