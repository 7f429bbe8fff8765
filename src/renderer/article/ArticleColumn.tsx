import { type ReactNode, Suspense, useRef } from 'react';
import type { Language } from '../../shared/article/language';
import type { Platform } from '../../shared/commands/shortcut';
import type { Failure } from '../../shared/lib/result';
import { call } from '../bridge';
import { CheckMenu } from '../checks';
import { ArticleEditor, FindBar, focusBody, FormattingToolbar, PasteLine } from '../editor';
import { ArticleFoot } from './ArticleFoot';
import { currentArticle, isInBin, useArticleStore } from './articleStore';
import css from './article.module.css';
import { BylineRow } from './BylineRow';
import { Bars, Boundary, putInField, Unseen } from '../ui';
import { GrowingField } from './GrowingField';
import { followStep } from './replaceArticle';
import { SaveNotice } from './SaveNotice';
import { SaveStateLine } from './SaveStateLine';

const EDITOR_STOPPED =
  'The editor cannot be shown. What was saved is on the disk. Close Galley and start it again.';

export interface ArticleColumnProps {
  platform: Platform;
  /** Before and after the toolbar in the column's head. */
  headStart?: ReactNode;
  /** Something else stands in its place for a while; its editor goes on. */
  isHidden?: boolean;
  headEnd?: ReactNode;
  /** Beside the counts at its foot. */
  foot?: ReactNode;
  /** Bars under the head. */
  notices?: ReactNode;
  /** Scroll of an article's text in CSS pixels, where she was. */
  readScroll(articleId: string): number;
  onScroll(articleId: string, scrollTop: number): void;
  onEditByline(): void;
  /** Her words are to go on in a file of their own. */
  onSaveAsNew(): void;
}

/** The article as she writes it: headline, standfirst, byline, body. */
export function ArticleColumn(props: ArticleColumnProps) {
  const {
    platform,
    isHidden = false,
    headStart,
    headEnd,
    foot,
    notices,
    readScroll,
    onScroll,
    onEditByline,
    onSaveAsNew,
  } = props;
  const id = useArticleStore((store) => store.article?.id ?? null);
  const language = useArticleStore((store) => store.article?.language ?? 'en');
  const surface = useRef<HTMLDivElement>(null);
  const opening = useArticleStore((store) => store.opening);

  /** Back to where she was, once the editor has drawn its text and there is something to scroll. */
  function scrollBack(): void {
    const wanted = id === null ? 0 : readScroll(id);
    if (wanted !== 0) requestAnimationFrame(() => surface.current?.scrollTo({ top: wanted }));
  }

  if (id === null) return null;

  return (
    <main className={css.column} aria-label="Article" hidden={isHidden}>
      <div className={css.head} data-part="tools">
        {headStart}
        <FormattingToolbar platform={platform} />
        <SaveStateLine />
        {headEnd}
      </div>
      <Bars>
        <SaveNotice onSaveAsNew={onSaveAsNew} />
        {notices}
      </Bars>
      <Finding id={id} />
      <div className={css.room}>
        <div
          className={css.surface}
          data-part="text"
          data-scrolls=""
          key={opening}
          ref={surface}
          onScroll={(event) => onScroll(id, event.currentTarget.scrollTop)}
        >
          <UnseenHeading />
          <article className={css.sheet} lang={language}>
            <Opening language={language} />
            <BylineRow onEditByline={onEditByline} />
            <Boundary message={EDITOR_STOPPED}>
              <Suspense fallback={null}>
                <Text
                  id={id}
                  opening={opening}
                  language={language}
                  platform={platform}
                  onReady={scrollBack}
                />
              </Suspense>
            </Boundary>
          </article>
        </div>
      </div>
      <CheckMenu />
      <PasteLine />
      <ArticleFoot>{foot}</ArticleFoot>
    </main>
  );
}

/** Apart, so that a key in the headline does not draw the column anew. */
function Finding({ id }: { id: string }) {
  const headline = useArticleStore((store) => store.article?.headline ?? '');
  const standfirst = useArticleStore((store) => store.article?.standfirst ?? '');
  return (
    <FindBar
      articleId={id}
      around={{ headline, standfirst }}
      onShowAround={({ field, from, to }) => {
        const shown = fieldOf(field);
        shown?.focus();
        shown?.setSelectionRange(from, to);
      }}
      onPutAround={(field, text) => {
        const there = fieldOf(field);
        if (there !== null) putInField(there, 0, there.value.length, text);
      }}
    />
  );
}

const fieldOf = (name: string) =>
  document.querySelector<HTMLTextAreaElement>(`main textarea[name="${name}"]`);

/** Headings are a screen reader's way around; the headline itself is a field. */
function UnseenHeading() {
  const headline = useArticleStore((store) => store.article?.headline);
  return <Unseen as="h1">{headline || 'New article'}</Unseen>;
}

/** Headline and standfirst. */
function Opening({ language }: { language: Language }) {
  const headline = useArticleStore((store) => store.article?.headline ?? '');
  const standfirst = useArticleStore((store) => store.article?.standfirst ?? '');
  const isFresh = useArticleStore((store) => store.isFresh);
  const isReadOnly = useArticleStore(isInBin);
  const { edit } = useArticleStore.getState();
  const below = useRef<HTMLDivElement>(null);
  const field = { lang: language, readOnly: isReadOnly };
  return (
    <>
      <GrowingField
        {...field}
        name="headline"
        label="Headline"
        className={css.headline}
        placeholder="Headline"
        value={headline}
        autoFocus={isFresh}
        onChange={(text) => edit({ headline: text })}
        onLeave={() => below.current?.querySelector('textarea')?.focus()}
      />
      <div ref={below}>
        <GrowingField
          {...field}
          name="standfirst"
          label="Standfirst"
          className={css.standfirst}
          placeholder="Standfirst"
          value={standfirst}
          onChange={(text) => edit({ standfirst: text })}
          onLeave={focusBody}
        />
      </div>
    </>
  );
}

const CHANGE_UNDONE: Failure = {
  code: 'unexpected',
  happened: 'The last change to the text failed.',
  safe: 'The text is as it was before it.',
  next: 'Try it again; what you pasted can also be pasted as plain text.',
};

interface TextProps {
  id: string;
  opening: number;
  language: Language;
  platform: Platform;
  onReady(): void;
}

function Text({ id, opening, language, platform, onReady }: TextProps) {
  const { bodyChanged, tell } = useArticleStore.getState();
  const isReadOnly = useArticleStore(isInBin);
  return (
    <ArticleEditor
      key={opening}
      articleId={id}
      language={language}
      platform={platform}
      isReadOnly={isReadOnly}
      readContent={currentArticle}
      onReady={onReady}
      onChange={(snapshot) => bodyChanged(opening, snapshot)}
      onChangeUndone={() => tell(CHANGE_UNDONE)}
      onStep={followStep}
      onOpenLink={(url) => {
        void call('app.openLink', { url }).then((answer) => answer.ok || tell(answer.failure));
      }}
    />
  );
}
