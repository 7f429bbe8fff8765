import { useEffect, useState } from 'react';
import { countOf } from '../../shared/lib/countOf';
import { tellFailure } from '../../shared/lib/result';
import type { PullLook } from '../../shared/import/pulled';
import type { PublishSite } from '../../shared/publish/publishing';
import { SignInDialog, usePublishStore } from '../publish';
import { DialogButton, FormDialog, FormField, Gap, SelectField, Whole } from '../ui';
import { importFromSite } from './importFromSite';
import { usePullStore } from './pullStore';

/** Asks which posts of which site are to be articles, and says how many these are before anything begins. */
export function PullDialog() {
  const { siteId, query, look, isBusy, failure, close, ask, count } = usePullStore();
  const state = usePublishStore((store) => store.state);
  const sites = state?.sites ?? [];
  const site = sites.find(({ id }) => id === siteId) ?? sites.find(isSignedIn) ?? sites[0];
  const id = site?.id;
  const canAsk = site !== undefined && isSignedIn(site);
  const [isSigning, setIsSigning] = useState(false);
  const [sections, setSections] = useState<PullLook['sections']>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (look !== null) setSections(look.sections);
  }, [look]);
  // What there is to have is counted at once.
  useEffect(() => {
    if (id === undefined) return;
    ask({ siteId: id });
    if (canAsk) void count(id);
  }, [id, canAsk, ask, count]);
  if (site === undefined) {
    return (
      <FormDialog
        title="Import from site"
        onSubmit={close}
        onEscape={close}
        buttons={
          <>
            <Gap />
            <DialogButton look="solid">Close</DialogButton>
          </>
        }
      >
        <Whole>No site of the desk is published by WordPress. Sites… in the menu File sets one up.</Whole>
      </FormDialog>
    );
  }
  const total = look === null ? null : look.fresh + look.changed;

  function submit(): void {
    if (isBusy || site === undefined) return;
    if (!canAsk) {
      setIsSigning(true);
      return;
    }
    if (query.since !== '' && !/^\d{4}-\d\d-\d\d$/.test(query.since)) {
      setProblem('A day is written as 2026-11-29.');
      return;
    }
    setProblem(null);
    if (look === null) void count(site.id);
    else if (total === 0) close();
    else {
      close();
      void importFromSite(site, query);
    }
  }

  return (
    <>
      <FormDialog
        title="Import from site"
        note="Posts become articles that go back into the same posts. What Galley has no kind for is kept as the site has it."
        alert={failure === null ? null : tellFailure(failure)}
        onSubmit={submit}
        onEscape={close}
        buttons={
          <>
            <Gap />
            <DialogButton onClick={close}>Cancel</DialogButton>
            <DialogButton look="solid" aria-disabled={isBusy || undefined}>
              {!canAsk
                ? 'Sign in…'
                : total === null
                  ? 'Count'
                  : total === 0
                    ? 'Close'
                    : `Import ${countOf(total, 'post')}`}
            </DialogButton>
          </>
        }
      >
        <SelectField
          label="Site"
          value={site.id}
          choices={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => ask({ siteId: value })}
        />
        {canAsk ? (
          <>
            <SelectField
              label="Posts"
              value={query.own ? 'own' : 'all'}
              choices={[
                { value: 'all', label: 'Of everybody' },
                { value: 'own', label: `Of ${site.connection?.userName ?? 'mine'}` },
              ]}
              onChange={(value) => ask({ query: { own: value === 'own' } })}
            />
            <SelectField
              label="Section"
              value={String(query.section)}
              choices={[
                { value: '0', label: 'Any' },
                ...sections.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              onChange={(value) => ask({ query: { section: Number(value) } })}
            />
            <FormField
              label="Changed since"
              value={query.since}
              hint="A day, such as 2026-11-29"
              error={problem}
              onChange={(since) => {
                setProblem(null);
                ask({ query: { since: since.trim() } });
              }}
            />
            <Whole>
              <FormField
                label="With the words"
                value={query.words}
                onChange={(words) => ask({ query: { words } })}
              />
            </Whole>
            <Whole>
              <p role="status">
                {isBusy ? 'Counting the posts of the site.' : look === null ? '' : countsOf(look)}
              </p>
            </Whole>
          </>
        ) : (
          <Whole>You are not signed in to {site.name}: its posts are asked for in your name.</Whole>
        )}
      </FormDialog>
      {isSigning && (
        <SignInDialog
          site={site}
          keepsPasswords={state?.keepsPasswords ?? true}
          onClose={() => setIsSigning(false)}
        />
      )}
    </>
  );
}

const isSignedIn = ({ connection }: PublishSite) => connection?.hasPassword === true;

function countsOf({ fresh, changed, known, unfinished }: PullLook): string {
  const counts = `${countOf(fresh, 'new post')}, ${changed} changed on the site since, ${known} in the library as they are.`;
  return unfinished === null
    ? counts
    : `${counts} The last import stopped at ${unfinished.done} of ${unfinished.total}: this one goes on with the rest.`;
}
