import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/article/language';
import { tellFailure } from '../../shared/lib/result';
import type { FurnitureModule } from '../../shared/site/furniture';
import { PUBLISH_WAYS, type PublishBy, type SiteSettings } from '../../shared/site/site';
import { AttributionField, useSiteStore } from '../site';
import { AreaField, Button, DialogButton, FormDialog, FormField, Gap, SelectField, Whole } from '../ui';
import { FurnitureList } from './FurnitureList';
import { ModuleDialog } from './ModuleDialog';
import { RemoveSiteDialog } from './RemoveSiteDialog';
import { RemoveThemeDialog } from './RemoveThemeDialog';
import { newSite, problemOf, type SiteProblem, toKeep, withModule } from './siteDraft';
import css from './sites.module.css';
import { SiteWords } from './SiteWords';
import { useSitesStore } from './sitesStore';

const LANGUAGE_CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
const WAY_NAMES: Record<PublishBy, string> = { wordpress: 'To WordPress', files: 'As a folder of files' };
const WAY_CHOICES = PUBLISH_WAYS.map((value) => ({ value, label: WAY_NAMES[value] }));

/** The sites of the desk: one is chosen, changed and saved. Esc and Close keep what is unsaved for the next time. */
export function SitesDialog() {
  const { draft, edit, change, close } = useSitesStore();
  const { state, failure, save } = useSiteStore();
  const [problem, setProblem] = useState<SiteProblem | null>(null);
  const [done, setDone] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const [isRemovingTheme, setIsRemovingTheme] = useState(false);
  const [edited, setEdited] = useState<FurnitureModule | null>(null);
  const form = useRef<HTMLFormElement>(null);
  if (draft === null || state === null) return null;

  const { sites, themes, unread } = state;
  const kept = sites.find(({ id }) => id === draft.id);
  const isNew = kept === undefined;
  const isChanged = JSON.stringify(kept) !== JSON.stringify(draft);
  const themesOfHers = themes.filter(({ isHers }) => isHers);
  const theme = themes.find(({ id }) => id === draft.themeId);
  const errorOf = (field: SiteProblem['field']) => (problem?.field === field ? problem.sentence : null);

  function show(next: SiteSettings | null): void {
    edit(next);
    setProblem(null);
    setDone('');
  }

  /** A new one begins with its name. */
  function begin(): void {
    flushSync(() => show(beginNew(sites)));
    form.current?.querySelector('input')?.focus();
  }

  /** What is unsaved is not dropped by looking elsewhere. */
  function goOn(act: () => void): void {
    if (isChanged) setDone('Save the site or undo its changes first, then choose another one.');
    else act();
  }

  function set(changes: Partial<SiteSettings>): void {
    change(changes);
    setProblem(null);
    setDone('');
  }

  /** A page of her own site makes a theme, which this site wears as soon as it is saved. */
  async function wearOwn(): Promise<void> {
    const imported = await useSiteStore.getState().importStylesheet(true);
    if (imported !== null) set({ themeId: imported.themeId });
  }

  async function keep(): Promise<void> {
    if (isBusy || draft === null) return;
    const site = toKeep(draft, sites);
    const wrong = problemOf(site, sites);
    flushSync(() => setProblem(wrong));
    if (wrong !== null) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    setIsBusy(true);
    const isKept = await save(site);
    setIsBusy(false);
    if (!isKept) return;
    edit(site);
    setDone(`${site.name} is saved.`);
  }

  return (
    <>
      <FormDialog
        ref={form}
        title="Sites"
        note="Where your articles go, and what stands around them there."
        alert={problem?.field === null ? problem.sentence : failure && tellFailure(failure)}
        done={done || (isChanged ? 'Not saved yet.' : '')}
        isWide
        onSubmit={() => void keep()}
        onEscape={close}
        buttons={
          <>
            <DialogButton look="quiet" onClick={() => goOn(begin)}>
              New site
            </DialogButton>
            {!isNew && sites.length > 1 && (
              <DialogButton onClick={() => setIsRemoving(true)}>Remove site…</DialogButton>
            )}
            {isChanged && (
              <DialogButton onClick={() => show(kept ?? sites[0] ?? null)}>
                {isNew ? 'Drop new site' : 'Undo changes'}
              </DialogButton>
            )}
            <Gap />
            <DialogButton onClick={close}>Close</DialogButton>
            <DialogButton look="solid" aria-disabled={isBusy || undefined}>
              Save site
            </DialogButton>
          </>
        }
      >
        {unread.length > 0 && (
          <Whole>
            <p className={css.warning}>
              {unread.join(', ')} in library/sites cannot be read and {unread.length === 1 ? 'is' : 'are'}{' '}
              left as it is. Put it back from a backup.
            </p>
          </Whole>
        )}
        <Whole>
          <SelectField
            label="Site"
            isFirst
            choices={[
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
              ...(isNew ? [{ value: draft.id, label: 'New site' }] : []),
            ]}
            value={draft.id}
            onChange={(id) => goOn(() => show(sites.find((site) => site.id === id) ?? null))}
          />
        </Whole>
        <FormField
          label="Name"
          value={draft.name}
          error={errorOf('name')}
          onChange={(name) => set({ name })}
        />
        <FormField
          label="Name in Chinese"
          value={draft.chineseName}
          lang="zh-Hans"
          onChange={(chineseName) => set({ chineseName })}
        />
        <FormField
          label="Address"
          value={draft.address}
          error={errorOf('address')}
          onChange={(address) => set({ address })}
        />
        <FormField
          label="Path of an article"
          value={draft.permalink}
          error={errorOf('permalink')}
          isCode
          hint="{slug}, {section}, {year}, {month}, {day}"
          onChange={(permalink) => set({ permalink })}
        />
        <SelectField
          label="Language"
          choices={LANGUAGE_CHOICES}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        <FormField
          label="Time zone"
          value={draft.timeZone}
          error={errorOf('timeZone')}
          suggestions={Intl.supportedValuesOf('timeZone')}
          onChange={(timeZone) => set({ timeZone })}
        />
        <AttributionField value={draft.attribution} onChange={(attribution) => set({ attribution })} />
        <SelectField
          label="Published"
          choices={WAY_CHOICES}
          value={draft.publishBy}
          onChange={(publishBy) => set({ publishBy })}
        />
        <Whole>
          <div className={css.beside}>
            <SelectField
              label="Theme"
              choices={[
                ...themes.map(({ id, name }) => ({ value: id, label: name })),
                ...(theme === undefined
                  ? [{ value: draft.themeId, label: `${draft.themeId} (not there)` }]
                  : []),
              ]}
              value={draft.themeId}
              onChange={(themeId) => set({ themeId })}
            />
            <Button look="edged" onClick={() => void wearOwn()}>
              Import stylesheet…
            </Button>
            {themesOfHers.length > 0 && (
              <Button look="edged" onClick={() => setIsRemovingTheme(true)}>
                Remove theme…
              </Button>
            )}
          </div>
        </Whole>
        <Whole>
          <AreaField
            label="Sections"
            rows={Math.min(8, Math.max(3, draft.sections.length + 1))}
            value={draft.sections.join('\n')}
            error={errorOf('sections')}
            hint="One on a line, in the order of the site."
            onChange={(lines) => set({ sections: lines.split('\n') })}
          />
        </Whole>
        <Whole>
          <SiteWords key={draft.id} site={draft} onChange={(words) => set({ words })} />
        </Whole>
        <Whole>
          <FurnitureList
            key={draft.id}
            modules={draft.furniture}
            language={draft.language}
            onEdit={setEdited}
            onChange={(furniture) => set({ furniture })}
          />
        </Whole>
      </FormDialog>
      {edited !== null && (
        <ModuleDialog
          module={edited}
          language={draft.language}
          looks={(theme?.looks ?? []).filter(({ kind }) => kind === edited.kind)}
          onDone={(changed) => {
            set({ furniture: withModule(draft.furniture, changed) });
            setEdited(null);
          }}
          onCancel={() => setEdited(null)}
        />
      )}
      {isRemovingTheme && (
        <RemoveThemeDialog
          themes={themesOfHers}
          sites={[...sites, draft]}
          onClose={() => setIsRemovingTheme(false)}
        />
      )}
      {isRemoving && kept !== undefined && (
        <RemoveSiteDialog
          site={kept}
          onClose={() => setIsRemoving(false)}
          onRemoved={() => {
            setIsRemoving(false);
            show(useSiteStore.getState().state?.sites[0] ?? null);
          }}
        />
      )}
    </>
  );
}

function beginNew(sites: readonly SiteSettings[]): SiteSettings {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return newSite(sites, 'en', timeZone);
}
