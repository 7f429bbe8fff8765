import { useState } from 'react';
import { MANY_FORMAT_DESCRIPTIONS, MANY_FORMATS, type ManyFormat } from '../../shared/export/manyFormats';
import { countOf } from '../../shared/lib/countOf';
import { assertNever } from '../../shared/lib/assertNever';
import type { Selection } from '../../shared/library/selection';
import type { ArticleScope } from '../library';
import { DialogButton, FormDialog, Gap, RadioCards, SelectField, Whole } from '../ui';
import { useExportArticlesStore } from './exportArticlesStore';

export interface ExportArticlesDialogProps {
  /** Asks for the place and writes them there. */
  onExport(selection: Selection, format: ManyFormat): void;
}

const FORMAT_CHOICES = MANY_FORMATS.map((value) => ({ value, ...described(value) }));

/** The format chosen last, for as long as the window is open. */
let lastFormat: ManyFormat = 'markdown-folder';

/** Many articles at once: which, and as what. */
export function ExportArticlesDialog({ onExport }: ExportArticlesDialogProps) {
  const { scopes, close } = useExportArticlesStore();
  const [kind, setKind] = useState(scopes?.[0]?.kind ?? 'all');
  const [format, setFormat] = useState(lastFormat);
  const scope = scopes?.find((one) => one.kind === kind);
  const isEmpty = scope === undefined || scope.count === 0;

  function choosePlace(): void {
    if (isEmpty) return;
    lastFormat = format;
    close();
    onExport(scope.selection, format);
  }

  return (
    <FormDialog
      title="Export articles"
      note="What a format does not carry of them is listed once they are written."
      alert={isEmpty ? 'There is no article to export.' : null}
      isWide
      onSubmit={choosePlace}
      onEscape={close}
      buttons={
        <>
          <Gap />
          <DialogButton onClick={close}>Cancel</DialogButton>
          <DialogButton look="solid" disabled={isEmpty}>
            {format === 'wxr' ? 'Choose file…' : 'Choose folder…'}
          </DialogButton>
        </>
      }
    >
      <Whole>
        <SelectField
          label="Articles"
          value={kind}
          choices={(scopes ?? []).map((one) => ({ value: one.kind, label: scopeName(one) }))}
          onChange={(next) => setKind(next)}
        />
      </Whole>
      <Whole>
        <RadioCards
          label="Format"
          choices={FORMAT_CHOICES}
          value={format}
          onChange={(next) => setFormat(next)}
        />
      </Whole>
    </FormDialog>
  );
}

function described(format: ManyFormat) {
  const { name, note } = MANY_FORMAT_DESCRIPTIONS[format];
  return { label: name, note };
}

function scopeName({ kind, count }: ArticleScope): string {
  switch (kind) {
    case 'selected':
      return countOf(count, 'selected article');
    case 'shown':
      return `${countOf(count, 'article')} that the list shows now`;
    case 'all':
      return `All articles (${count.toLocaleString('en')})`;
    default:
      return assertNever(kind);
  }
}
