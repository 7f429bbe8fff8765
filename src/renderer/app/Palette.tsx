import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { outlineOf } from '../../shared/outline/outlineOf';
import { currentArticle } from '../article';
import { CommandPalette } from '../commands';
import { goToBlock } from '../editor';
import { findArticles, useLibraryStore } from '../library';
import { writeIn } from './articles';
import { canRunCommand, runCommand } from './commandHandlers';
import { useViewStore } from './viewStore';

/** The headings and quotations of the open article, as it is when she asks. */
function readPlaces() {
  const article = currentArticle();
  if (article === null) return [];
  return outlineOf(article).map(({ at, kind, label }) => ({
    at,
    label,
    kind: kind === 'heading' ? 'Heading' : 'Quotation',
  }));
}

export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const platform = useViewStore((view) => view.start?.platform ?? 'linux');
  const rows = useLibraryStore((library) => library.rows);
  const isTextShown = useViewStore((view) => view.historyOf === null && view.damaged === null);
  const places = useMemo(() => (isOpen && isTextShown ? readPlaces() : []), [isOpen, isTextShown]);
  if (!isOpen) return null;
  return (
    <CommandPalette
      isOpen
      platform={platform}
      findArticles={findArticles}
      places={places}
      library={rows}
      canRun={canRunCommand}
      onRun={(id) => {
        onClose();
        // Once the dialog has given the focus back to the text.
        requestAnimationFrame(() => runCommand(id));
      }}
      onOpenArticle={(id, typed) => {
        // The dialog lets no key out while it stands.
        flushSync(onClose);
        void writeIn(id, typed);
      }}
      onGoTo={(at) => {
        onClose();
        requestAnimationFrame(() => goToBlock(at));
      }}
      onClose={onClose}
    />
  );
}
