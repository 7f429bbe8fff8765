import { type ReactNode, useEffect, useRef } from 'react';
import type { Article } from '../../shared/article/article';
import { isChinese } from '../../shared/article/language';
import type { Platform } from '../../shared/commands/shortcut';
import { call } from '../bridge';
import { ArticleEditor, focusBody, FormattingToolbar } from '../editor';
import { ArticleFoot } from './ArticleFoot';
import { useArticleStore } from './articleStore';
import css from './article.module.css';
import { BylineRow } from './BylineRow';
import { GrowingField } from './GrowingField';
import { SaveNotice } from './SaveNotice';
import { SaveStateLine } from './SaveStateLine';

export interface ArticleColumnProps {
  platform: Platform;
  /** Before and after the toolbar in the column's head. */
  headStart?: ReactNode;
  headEnd?: ReactNode;
  /** Bars under the head. */
  notices?: ReactNode;
  /** Scroll of the text in CSS pixels, where she was. */
  scrollTop: number;
  onScroll(scrollTop: number): void;
  onEditDetails(): void;
}

/** The article as she writes it: headline, standfirst, byline, body. */
export function ArticleColumn(props: ArticleColumnProps) {
  const { platform, headStart, headEnd, notices, scrollTop, onScroll, onEditDetails } = props;
  const article = useArticleStore((store) => store.article);
  const surface = useRef<HTMLDivElement>(null);
  const firstScroll = useRef(scrollTop);
  const id = article?.id ?? null;

  // Back to where she was, once the editor has drawn its text and there is something to scroll.
  useEffect(() => {
    if (id === null || firstScroll.current === 0) return;
    const wanted = firstScroll.current;
    firstScroll.current = 0;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => surface.current?.scrollTo({ top: wanted }));
    });
    return () => cancelAnimationFrame(frame);
  }, [id]);
  if (article === null) return null;

  return (
    <main className={css.column} aria-label="Article">
      <div className={css.head}>
        {headStart}
        <FormattingToolbar platform={platform} />
        <span className={css.grow} />
        <SaveStateLine />
        {headEnd}
      </div>
      <SaveNotice />
      {notices}
      <div
        className={css.surface}
        key={article.id}
        ref={surface}
        onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
      >
        {/* Headings are a screen reader's way around; the headline itself is a field. */}
        <h1 className={css.unseen}>{article.headline || 'New article'}</h1>
        <article className={css.sheet} lang={article.language}>
          <ArticleText article={article} platform={platform} onEditDetails={onEditDetails} />
        </article>
      </div>
      <ArticleFoot />
    </main>
  );
}

interface ArticleTextProps {
  article: Article;
  platform: Platform;
  onEditDetails(): void;
}

function ArticleText({ article, platform, onEditDetails }: ArticleTextProps) {
  const { edit, bodyChanged } = useArticleStore.getState();
  const standfirst = useRef<HTMLDivElement>(null);
  const isFresh = useArticleStore((store) => store.isFresh);
  const field = { lang: article.language, spellCheck: !isChinese(article.language) };
  return (
    <>
      <GrowingField
        {...field}
        label="Headline"
        className={css.headline}
        placeholder="Headline"
        value={article.headline}
        autoFocus={isFresh}
        onChange={(headline) => edit({ headline })}
        onLeave={() => standfirst.current?.querySelector('textarea')?.focus()}
      />
      <div ref={standfirst}>
        <GrowingField
          {...field}
          label="Standfirst"
          className={css.standfirst}
          placeholder="Standfirst"
          value={article.standfirst}
          onChange={(text) => edit({ standfirst: text })}
          onLeave={focusBody}
        />
      </div>
      <BylineRow article={article} onEditDetails={onEditDetails} />
      <ArticleEditor
        key={article.id}
        articleId={article.id}
        language={article.language}
        platform={platform}
        body={article.body}
        sources={article.sources}
        onChange={(snapshot) => bodyChanged(article.id, snapshot)}
        onOpenLink={(url) => void call('app.openLink', { url })}
      />
    </>
  );
}
