import { useEffect, useRef } from 'react';
import { countOf } from '../../shared/lib/countOf';
import { tellFailure } from '../../shared/lib/result';
import type { SiteSettings } from '../../shared/site/site';
import type { ChosenSites } from '../../shared/site/siteFor';
import type { SiteProgress, SiteScope } from '../../shared/staticSite/siteExport';
import { useSiteStore } from '../site';
import { Button, DialogButton, FormDialog, Gap, RadioCards, SelectField, Whole } from '../ui';
import { SiteReport } from './SiteReport';
import css from './staticSite.module.css';
import { scriptsOf } from './scriptsOf';
import { type Readiness, type Scripts, useStaticSiteStore } from './staticSiteStore';

const NO_SITES: { sites: readonly SiteSettings[]; chosen: ChosenSites } = { sites: [], chosen: {} };

const READINESS_CHOICES: readonly { value: Readiness; label: string; note: string }[] = [
  {
    value: 'published',
    label: 'Published',
    note: 'Those changed since too, with their newest words; no draft',
  },
  { value: 'ready', label: 'Published and ready', note: 'For the next edition' },
  { value: 'all', label: 'All but the bin', note: 'Drafts as well: to look at, not for readers' },
];

const SCRIPT_CHOICES: readonly { value: Scripts; label: string }[] = [
  { value: 'all', label: 'English and Chinese' },
  { value: 'english', label: 'English' },
  { value: 'chinese', label: 'Chinese' },
];

const DOING: Record<SiteProgress['doing'], string> = {
  reading: 'Articles read',
  pictures: 'Pictures',
  pages: 'Pages',
  lists: 'Lists',
  checking: 'Links',
};

/** Which articles become a site, which of them may, and into which folder. */
export function SiteForm({ onWrite }: { onWrite(agreed: boolean): Promise<void> }) {
  const store = useStaticSiteStore();
  const { state, siteId, sections, selected, scope, readiness, scripts, isBusy, failure, answer } = store;
  const { sites, chosen } = useSiteStore(({ state: all }) => all ?? NO_SITES);
  const siteFailure = useSiteStore((all) => all.failure);
  // Of a change to a site it says nothing here.
  const problem = failure ?? (siteId === '' ? siteFailure : null);
  const folder = state?.folders[siteId] ?? '';
  const shownHere = state?.preview?.siteId === siteId ? state.preview : null;
  const question = answer?.kind === 'asks' ? answer.question : null;
  const isDone = answer?.kind === 'done';
  const close = useRef<HTMLButtonElement>(null);
  // A second Enter must not say yes to what she has not read.
  useEffect(() => {
    if (question !== null) close.current?.focus();
  }, [question]);

  const address = useRef<HTMLButtonElement>(null);
  const asksForAddress = useRef(false);
  const shown = state?.preview;
  // In a low window it would stand below what is in sight.
  useEffect(() => {
    if (!asksForAddress.current || address.current === null) return;
    asksForAddress.current = false;
    address.current.focus();
  }, [shown]);

  function preview(): void {
    asksForAddress.current = true;
    void store.preview();
  }

  function next(): void {
    if (isBusy) return;
    if (folder === '') void store.chooseFolder();
    else void onWrite(question !== null);
  }

  return (
    <FormDialog
      title="Export site"
      note="A folder of pages that any web server shows: front page, sections, tags, authors, archive and feeds."
      alert={isBusy ? null : problem !== null ? tellFailure(problem) : question}
      isWide
      onSubmit={next}
      onEscape={store.close}
      buttons={
        <>
          {isDone && (
            <>
              <DialogButton look="quiet" onClick={() => void store.show()}>
                Show in folder
              </DialogButton>
              <DialogButton look="quiet" onClick={preview}>
                Preview site
              </DialogButton>
            </>
          )}
          <Gap />
          {isBusy ? (
            <DialogButton onClick={store.cancel}>Cancel export</DialogButton>
          ) : (
            <DialogButton ref={close} onClick={store.close}>
              Close
            </DialogButton>
          )}
          <DialogButton look="solid" isFirst disabled={siteId === ''} aria-disabled={isBusy || undefined}>
            {folder === ''
              ? 'Choose folder…'
              : question !== null
                ? 'Export there anyway'
                : isDone
                  ? 'Export again'
                  : 'Export'}
          </DialogButton>
        </>
      }
    >
      {sites.length > 1 && (
        <Whole>
          <SelectField
            label="Site"
            value={siteId}
            choices={sites.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) =>
              isBusy || store.choose({ siteId: value, scripts: scriptsOf(value, { sites, chosen }) })
            }
          />
        </Whole>
      )}
      <Whole>
        <SelectField
          label="Articles"
          value={valueOf(scope)}
          choices={[
            { value: 'library', label: 'The whole library' },
            ...(selected === null
              ? []
              : [{ value: 'selection', label: `${countOf(selected.count, 'selected article')}` }]),
            ...sections.map(({ value, count }) => ({
              value: `section ${value}`,
              label: `Section ${value} (${count.toLocaleString('en')})`,
            })),
          ]}
          onChange={(value) => {
            if (isBusy) return;
            if (value === 'selection' && selected !== null)
              store.choose({ scope: { kind: 'selection', selection: selected.selection } });
            else if (value === 'library') store.choose({ scope: { kind: 'library' } });
            else store.choose({ scope: { kind: 'section', section: value.slice('section '.length) } });
          }}
        />
      </Whole>
      {scope.kind !== 'selection' && (
        <Whole>
          <SelectField
            label="Language"
            value={scripts}
            choices={SCRIPT_CHOICES}
            onChange={(value) => isBusy || store.choose({ scripts: value })}
          />
        </Whole>
      )}
      <Whole>
        <RadioCards
          label="Which of them"
          choices={READINESS_CHOICES}
          value={readiness}
          onChange={(value) => isBusy || store.choose({ readiness: value })}
        />
      </Whole>
      <Whole>
        <dl className={css.facts}>
          <dt>Folder</dt>
          <dd>
            {folder === '' ? (
              'None chosen. An empty one is best.'
            ) : (
              <span className={css.path}>{folder}</span>
            )}
            {folder !== '' && (
              <Button look="text" onClick={() => isBusy || void store.chooseFolder()}>
                Change folder…
              </Button>
            )}
          </dd>
          {shownHere !== null && (
            <>
              <dt>Preview</dt>
              <dd>
                <Button
                  ref={address}
                  look="text"
                  className={css.path}
                  onClick={() => void store.openPreview()}
                >
                  {shownHere.address}
                </Button>
                <span>On this computer alone, until you end it or Galley ends.</span>
                <Button look="text" onClick={() => void store.endPreview()}>
                  End preview
                </Button>
              </dd>
            </>
          )}
        </dl>
      </Whole>
      <Whole>
        {isBusy && <Progress progress={state?.progress ?? null} />}
        <div role="status">{!isBusy && answer !== null && <SiteReport answer={answer} />}</div>
      </Whole>
    </FormDialog>
  );
}

function Progress({ progress }: { progress: SiteProgress | null }) {
  const { doing, done, total } = progress ?? { doing: 'reading', done: 0, total: 0 };
  const count = (number: number) => number.toLocaleString('en');
  return (
    <div className={css.progress}>
      <progress aria-label={DOING[doing]} value={done} max={Math.max(total, 1)} />
      <p>
        {DOING[doing]} {count(done)}
        {total > done || doing === 'pages' || doing === 'pictures' ? ` of ${count(total)}` : ''}
      </p>
    </div>
  );
}

function valueOf(scope: SiteScope): string {
  return scope.kind === 'section' ? `section ${scope.section}` : scope.kind;
}
