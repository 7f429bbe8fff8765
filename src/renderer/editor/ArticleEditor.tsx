import type { Body } from '../../shared/article/article';
import type { Language } from '../../shared/article/language';
import type { Platform } from '../../shared/commands/shortcut';
import type { Source } from '../../shared/source/source';

/** What the editor holds, as the article file wants it. */
export interface BodySnapshot {
  body: Body;
  sources: Source[];
}

export interface ArticleEditorProps {
  articleId: string;
  language: Language;
  platform: Platform;
  /** Read once, at mounting: give the component `key={articleId}` to show another article. */
  body: Body;
  sources: Source[];
  /**
   * Called at most once a frame after she changed the text or a source. `snapshot` serialises on demand, so
   * that nothing of it happens on a key's path; it may be called later and answers with the state of then.
   */
  onChange(snapshot: () => BodySnapshot): void;
  /** Opens a checked link outside the app. */
  onOpenLink?(url: string): void;
}

export function ArticleEditor({ language }: ArticleEditorProps) {
  return <div role="textbox" aria-label="Article body" aria-multiline="true" lang={language} />;
}
