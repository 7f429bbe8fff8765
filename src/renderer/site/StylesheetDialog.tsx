import { tellFailure } from '../../shared/lib/result';
import { TellingDialog } from '../ui';
import { useSiteStore } from './siteStore';

/** What came of importing a style sheet, once it was asked for. */
export function StylesheetDialog() {
  const imported = useSiteStore((store) => store.imported);
  const isChosen = useSiteStore((store) => store.isChosen);
  const close = useSiteStore((store) => store.forgetImported);
  if (imported === null) return null;
  return (
    <TellingDialog title="Import stylesheet" onClose={close}>
      {imported.ok ? (
        <>
          <p>
            The theme “{imported.value.name}” is there.{' '}
            {isChosen ? (
              'This site has it chosen: the site and its preview wear it once the site is saved.'
            ) : (
              <>
                A site and its preview wear it once it is chosen in <i>Sites…</i> and the site is saved.
              </>
            )}
          </p>
          <p>Taken: {inWords(imported.value.taken)}.</p>
          <p>
            {imported.value.dropped.length === 0
              ? 'Nothing was left out.'
              : `Left out: ${inWords(imported.value.dropped)}.`}
          </p>
          {imported.value.hasPlainFurniture && (
            <p>
              What a site puts around an article, its furniture, stands there plain: the page has no styles
              for it. How a theme gives it some is told in make-a-theme.md.
            </p>
          )}
        </>
      ) : (
        <p role="alert">{tellFailure(imported.failure)}</p>
      )}
    </TellingDialog>
  );
}

const inWords = (parts: readonly string[]) => new Intl.ListFormat('en').format(parts);
