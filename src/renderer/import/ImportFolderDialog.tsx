import { useState } from 'react';
import type { FoundFolder, HereWay } from '../../shared/import/imported';
import { countOf } from '../../shared/lib/countOf';
import { DialogButton, FormDialog, Gap, RadioCards, Whole } from '../ui';
import { useImportFolderStore } from './importFolderStore';

export interface ImportFolderDialogProps {
  found: FoundFolder;
  onImport(found: FoundFolder, here: HereWay): void;
}

const CHOICES = [
  {
    value: 'leave',
    label: 'Leave them as they are',
    note: 'The report names them, and whose files say something else',
  },
  {
    value: 'copy',
    label: 'Import each as a copy',
    note: 'An article of its own beside the one that is there',
  },
] as const;

/** Says what is in a folder before any of it is imported. */
export function ImportFolderDialog({ found, onImport }: ImportFolderDialogProps) {
  const { close } = useImportFolderStore();
  const [choice, setChoice] = useState<HereWay>('leave');
  const count = found.names.length;

  function start(): void {
    if (count === 0) return close();
    close();
    onImport(found, choice);
  }

  return (
    <FormDialog
      title="Import folder"
      note={[tellFound(found), ...tellLeft(found)].join(' ')}
      onSubmit={start}
      onEscape={close}
      buttons={
        <>
          <Gap />
          {count > 0 && <DialogButton onClick={close}>Cancel</DialogButton>}
          <DialogButton look="solid" isFirst>
            {count > 0 ? 'Import' : 'Close'}
          </DialogButton>
        </>
      }
    >
      {count > 0 && (
        <Whole>
          <RadioCards
            label="Articles that the library has already"
            choices={CHOICES}
            value={choice}
            onChange={(next) => setChoice(next)}
          />
        </Whole>
      )}
    </FormDialog>
  );
}

function tellFound({ names }: FoundFolder): string {
  if (names.length === 0)
    return 'There is no Markdown in it. Choose a folder that holds files ending in .md.';
  return `${countOf(names.length, 'file')} of Markdown, each of which becomes an article with the pictures that it shows from the folder.`;
}

function tellLeft({ names, others, links, unread, isCut }: FoundFolder): string[] {
  if (names.length === 0 && unread === 0) return [];
  return [
    others === 0
      ? ''
      : `${countOf(others, 'other file')} ${others === 1 ? 'is' : 'are'} not read but for those pictures.`,
    links === 0
      ? ''
      : `${countOf(links, 'link')} to other places ${links === 1 ? 'is' : 'are'} not followed.`,
    unread === 0 ? '' : `${countOf(unread, 'folder')} cannot be read: the system does not let Galley in.`,
    isCut ? 'There is more in it than is read at once: import a folder within it for the rest.' : '',
  ].filter((sentence) => sentence !== '');
}
