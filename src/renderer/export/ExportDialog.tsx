import { useMemo, useState } from 'react';
import { shownHeadline } from '../../shared/article/headline';
import { mediaOf } from '../../shared/article/picturesOf';
import { type Format, FORMAT_DESCRIPTIONS, FORMATS } from '../../shared/export/format';
import { renderPost } from '../../shared/export/renderPost';
import { type Failure, tellFailure } from '../../shared/lib/result';
import { currentArticle } from '../article';
import { isMoving, shownAddress, usePictureLooks } from '../media';
import { AttributionField, useSiteStore } from '../site';
import { DialogButton, FormDialog, FormField, Gap, RadioCards, Whole } from '../ui';
import css from './export.module.css';
import { copyPost, saveFile } from './exportPost';
import { fileNameOf, finished } from './fileNameOf';
import { Remarks } from './Remarks';

export interface ExportDialogProps {
  onClose(): void;
  /** Told with the full path of the written file. */
  onSaved(path: string): void;
}

const FORMAT_CHOICES = FORMATS.map((value) => ({
  value,
  label: FORMAT_DESCRIPTIONS[value].name,
  note: FORMAT_DESCRIPTIONS[value].note,
}));
/** Formats that name their pictures as files; the web page has them in it. */
const BESIDE: ReadonlySet<Format> = new Set(['wordpress-blocks', 'classic-html', 'markdown']);

/** The format chosen last, for as long as the window is open. */
let lastFormat: Format = 'web-page';

/** Writes the article as one file, and says before what that file cannot carry. */
export function ExportDialog({ onClose, onSaved }: ExportDialogProps) {
  const { site, failure: siteFailure, setAttribution } = useSiteStore();
  const [earlierFailure] = useState(siteFailure);
  const [article] = useState(currentArticle);
  const [format, setFormat] = useState(lastFormat);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const pictures = article === null ? 0 : mediaOf(article).length;
  const looks = usePictureLooks(article);
  const post = useMemo(
    () =>
      article === null || site === null
        ? null
        : renderPost(article, site, format, {
            pictures: looks >= 0 ? shownAddress : undefined,
            moves: isMoving,
          }),
    [article, site, format, looks],
  );
  const proposal = post?.fileName ?? '';
  const [named, setNamed] = useState({ shown: proposal, proposal });
  const fileName = fileNameOf(named, proposal);
  // Of a change to a site it says nothing here, but for the house style that is chosen in this dialog.
  const problem = failure ?? (site === null || siteFailure !== earlierFailure ? siteFailure : null);

  function choose(next: Format): void {
    lastFormat = next;
    setFormat(next);
    setNote(null);
    setFailure(null);
    setNamed({ shown: fileName, proposal });
  }

  async function save(): Promise<void> {
    if (isBusy) return;
    setIsBusy(true);
    const saved = await saveFile(format, finished(fileName, proposal));
    setIsBusy(false);
    setFailure(saved.ok ? null : saved.failure);
    if (!saved.ok || saved.value === null) return;
    onSaved(saved.value);
    onClose();
  }

  async function copy(): Promise<void> {
    const copied = await copyPost(format);
    setFailure(copied.ok ? null : copied.failure);
    setNote(copied.ok ? `${FORMAT_DESCRIPTIONS[format].name} is on the clipboard.` : null);
  }

  return (
    <FormDialog
      title="Export"
      note={shownHeadline(article?.headline ?? '')}
      alert={problem === null ? null : tellFailure(problem)}
      isWide
      onSubmit={() => void save()}
      onEscape={onClose}
      buttons={
        <>
          <DialogButton look="quiet" onClick={() => void copy()}>
            Copy to clipboard
          </DialogButton>
          <Gap />
          <DialogButton onClick={onClose}>Cancel</DialogButton>
          {/* While it saves it stays enabled: a disabled button would lose the focus. */}
          <DialogButton look="solid" disabled={post === null} aria-disabled={isBusy || undefined}>
            Save file
          </DialogButton>
        </>
      }
    >
      <Whole>
        <RadioCards label="Format" choices={FORMAT_CHOICES} value={format} onChange={choose} />
      </Whole>
      <AttributionField
        value={site?.attribution ?? 'lead-in'}
        onChange={(style) => void setAttribution(style)}
      />
      <FormField
        label="File name"
        isCode
        value={fileName}
        onChange={(shown) => setNamed({ shown, proposal })}
      />
      <Whole>
        {note !== null && <p role="status">{note}</p>}
        {pictures > 0 && BESIDE.has(format) && (
          <p className={css.beside}>
            {pictures === 1 ? 'Its picture is' : `Its ${pictures} pictures are`} saved beside it, in the
            folder “{finished(fileName, proposal).replace(/\.\w+$/, '')}-media”.
          </p>
        )}
        {post !== null && (
          <Remarks
            label="Before you save"
            nothing="This format loses nothing of what the page shows."
            losses={post.losses}
            notes={post.notes}
          />
        )}
      </Whole>
    </FormDialog>
  );
}
