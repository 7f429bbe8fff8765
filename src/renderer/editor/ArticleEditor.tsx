import { COMMAND_PRIORITY_EDITOR, type LexicalEditor, mergeRegister } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../shared/article/language';
import type { Platform } from '../../shared/commands/shortcut';
import { registerAnnouncements } from './behaviours/announceBlocks/registerAnnouncements';
import { BlockHandle } from './behaviours/blockHandle/BlockHandle';
import { FootnoteEditing } from './behaviours/footnotes/FootnoteEditing';
import { registerChecks } from './behaviours/checks/registerChecks';
import { registerFind } from './behaviours/find/registerFind';
import { LinkEditing } from './behaviours/links/LinkEditing';
import { OPEN_LINK_COMMAND } from './behaviours/links/LinksExtension';
import { RunLanguageEditing } from './behaviours/runLanguage/RunLanguageEditing';
import { registerLinkTips } from './behaviours/links/registerLinkTips';
import { SlashMenu } from './behaviours/slashMenu/SlashMenu';
import { PictureChoosing } from './blocks/pictures/PictureChoosing';
import { SourceEditing } from './blocks/quotation/SourceEditing';
import { registerSmartMarks } from './behaviours/smartMarks/registerSmartMarks';
import { registerTypedBlocks } from './behaviours/typed/registerTypedBlocks';
import { registerWritingModes } from './behaviours/writingModes/registerWritingModes';
import css from './body.module.css';
import type { BodySnapshot } from './bodySnapshot';
import { CHANGE_UNDONE_COMMAND } from './changeUndone';
import { keepEditor, takeEditor } from './keptEditors';
import { registerChanges } from './registerChanges';
import { registerCommands } from './registerCommands';
import { drawIn } from './longText';
import { registerSteps } from './replaceBody';

export interface ArticleEditorProps {
  articleId: string;
  language: Language;
  platform: Platform;
  /** The text can be read and copied, and not changed. */
  isReadOnly: boolean;
  /** Called once, at mounting: give the component another `key` to show another article. Null is no article. */
  readContent(): BodySnapshot | null;
  /**
   * Called at most once a frame after she changed the text or a source. `snapshot` serialises on demand, so
   * that nothing of it happens on a key's path; it may be called later and answers with the state of then.
   */
  onChange(snapshot: () => BodySnapshot): void;
  /** The text is drawn. */
  onReady(): void;
  /** Opens a checked link outside the app. */
  onOpenLink?(url: string): void;
  /** A change failed and was undone. */
  onChangeUndone?(): void;
  /** Undo or Redo went over a replacement of the whole text. */
  onStep?(from: number, to: number): void;
}

/** The article's text. Lexical draws it; React only mounts it and draws the dialogs and menus around it. */
export function ArticleEditor(props: ArticleEditorProps) {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [editor, setEditor] = useState<LexicalEditor | null>(null);

  // Before the first paint and before the column scrolls to where she was.
  useLayoutEffect(() => {
    const content = latest.current.readContent();
    if (root.current === null || content === null) return;
    const created = takeEditor(latest.current.articleId, content);
    created.setEditable(!latest.current.isReadOnly);
    const changes = registerChanges(created, (snapshot) => latest.current.onChange(snapshot));
    const focused = document.activeElement;
    drawIn(created, root.current);
    // A caret that was kept takes the focus with it, and she may be walking the list.
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
    const stop = mergeRegister(
      changes.stop,
      registerCommands(created, changes.tellNow),
      registerFind(created),
      registerChecks(created),
      registerAnnouncements(created),
      registerWritingModes(created),
      registerSmartMarks(created),
      registerTypedBlocks(created),
      registerLinkTips(created, latest.current.platform),
      registerSteps(created, (from, to) => latest.current.onStep?.(from, to)),
      created.registerCommand(
        OPEN_LINK_COMMAND,
        (url) => {
          latest.current.onOpenLink?.(url);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      created.registerCommand(
        CHANGE_UNDONE_COMMAND,
        () => {
          latest.current.onChangeUndone?.();
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    );
    setEditor(created);
    latest.current.onReady();
    return () => {
      stop();
      keepEditor(latest.current.articleId, created);
    };
  }, []);
  // It comes out of the bin while it is shown.
  useEffect(() => editor?.setEditable(!props.isReadOnly), [editor, props.isReadOnly]);

  return (
    <div className={css.frame}>
      <div
        ref={root}
        className={css.body}
        contentEditable={!props.isReadOnly}
        // Keys scroll it and select in it all the same.
        tabIndex={0}
        aria-readonly={props.isReadOnly || undefined}
        suppressContentEditableWarning
        role="textbox"
        aria-label="Article body"
        aria-multiline="true"
        lang={props.language}
        // Galley checks it itself.
        spellCheck={false}
      />
      {editor !== null && !props.isReadOnly && (
        <>
          <SourceEditing editor={editor} language={props.language} />
          <BlockHandle editor={editor} />
          <LinkEditing editor={editor} />
          <RunLanguageEditing editor={editor} />
          <FootnoteEditing editor={editor} language={props.language} />
          <PictureChoosing editor={editor} />
          <SlashMenu editor={editor} platform={props.platform} />
        </>
      )}
    </div>
  );
}
