import { useState } from 'react';
import { tellFailure } from '../../../shared/lib/result';
import { Button, Notice } from '../../ui';
import type { BulkReport } from '../bulkStore';
import css from './bulkPanel.module.css';
import { canUndo, tellReport } from './tellReport';

export interface ReportProps {
  report: BulkReport;
  onUndo(): void;
  onDismiss(): void;
}

/** More could not be read here, and the rest is as the first. */
const MOST_SHOWN = 100;

/** What became of it, what could not be done and why, and the way back. */
export function Report({ report, onUndo, onDismiss }: ReportProps) {
  const { failed } = report.outcome;
  const losses = lossesByWhat(report);
  // She cannot see beforehand what an import would bring.
  const isImport = report.what.kind === 'import';
  return (
    <Notice
      kind={failed.length > 0 ? 'bad' : 'quiet'}
      actions={
        <>
          {canUndo(report) && (
            <Button look="edged" onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button onClick={onDismiss}>Dismiss</Button>
        </>
      }
    >
      {tellReport(report)}
      <List
        title={`${failed.length.toLocaleString('en')} not ${isImport ? 'imported' : 'done'}`}
        startsOpen={isImport}
        rows={failed.map(({ id, headline, failure }) => ({
          key: id,
          first: headline || 'An article that cannot be read',
          second: tellFailure(failure),
        }))}
      />
      <List
        title={isImport ? 'What to know of them' : 'What the files do not carry'}
        startsOpen={isImport}
        rows={losses.map(({ what, headlines }) => ({
          key: what,
          first: what,
          second: headlines.join(' · '),
        }))}
      />
    </Notice>
  );
}

interface ListProps {
  title: string;
  startsOpen: boolean;
  rows: { key: string; first: string; second: string }[];
}

function List({ title, startsOpen, rows }: ListProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  if (rows.length === 0) return null;
  const more = rows.length - MOST_SHOWN;
  return (
    <details className={css.list} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && (
        <ul>
          {rows.slice(0, MOST_SHOWN).map(({ key, first, second }) => (
            <li key={key}>
              <b>{first}</b>
              <small>{second}</small>
            </li>
          ))}
          {more > 0 && <li>And {more.toLocaleString('en')} more.</li>}
        </ul>
      )}
    </details>
  );
}

/** Each thing lost, once, with the headlines that it is lost from. */
function lossesByWhat({ losses }: BulkReport): { what: string; headlines: string[] }[] {
  const byWhat = new Map<string, Set<string>>();
  for (const { headline, losses: lost } of losses) {
    for (const { what } of lost) {
      byWhat.set(what, (byWhat.get(what) ?? new Set()).add(headline || 'No headline yet'));
    }
  }
  return Array.from(byWhat, ([what, headlines]) => {
    const more = headlines.size - MOST_SHOWN;
    const shown = [...headlines].slice(0, MOST_SHOWN);
    return { what, headlines: more > 0 ? [...shown, `and ${more.toLocaleString('en')} more`] : shown };
  });
}
