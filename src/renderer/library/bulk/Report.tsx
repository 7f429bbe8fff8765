import { useState } from 'react';
import { tellFailure } from '../../../shared/lib/result';
import { Button, Notice } from '../../ui';
import type { BulkReport } from '../bulkStore';
import css from './bulkPanel.module.css';
import { MOST_SHOWN, remarksByWhat, type RemarkOfMany } from './remarksByWhat';
import { canUndo, tellReport } from './tellReport';

export interface ReportProps {
  report: BulkReport;
  onUndo(): void;
  onShow(): void;
  onDismiss(): void;
}

/** What became of it, what could not be done and why, and the way back. */
export function Report({ report, onUndo, onShow, onDismiss }: ReportProps) {
  const { failed } = report.outcome;
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
          {report.what.kind === 'export' && report.outcome.done > 0 && (
            <Button onClick={onShow}>Show in folder</Button>
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
        rows={rowsOf(remarksByWhat(report.losses, false))}
      />
      <List
        title="What to know of the files"
        startsOpen={false}
        rows={rowsOf(remarksByWhat(report.losses, true))}
      />
    </Notice>
  );
}

const rowsOf = (remarks: readonly RemarkOfMany[]) =>
  remarks.map(({ what, headlines }) => ({ key: what, first: what, second: headlines.join(' · ') }));

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
