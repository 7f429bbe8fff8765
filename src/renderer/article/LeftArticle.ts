import type { Article } from '../../shared/article/article';
import type { Saved } from '../../shared/article/library';
import type { Failure, Result } from '../../shared/lib/result';
import type { BodySnapshot } from '../editor';
import { Autosave } from './Autosave';

export interface LeftArticleParts {
  save(article: Article): Promise<Result<Saved>>;
  /** Told why its last words are not on the disk, and null once they are. */
  onFailure(failure: Failure | null): void;
}

/** The article that was left last. Its editor may tell of a last change while it goes, and that is saved like any other. */
export class LeftArticle {
  #article: Article;
  readonly #autosave: Autosave;

  constructor(
    article: Article,
    readonly opening: number,
    { save, onFailure }: LeftArticleParts,
  ) {
    this.#article = article;
    this.#autosave = new Autosave(
      {
        current: () => this.#article,
        save,
        onState: (state) => {
          if (state.kind !== 'saving') onFailure(state.kind === 'failed' ? state.failure : null);
        },
      },
      article.changedAt,
    );
  }

  /** As she left it, her last words included. */
  get article(): Article {
    return this.#article;
  }

  /** Taken at once: the editor is about to be gone. */
  bodyChanged(snapshot: () => BodySnapshot): void {
    this.#article = { ...this.#article, ...snapshot() };
    this.#autosave.changed();
    void this.#autosave.flush();
  }

  /** Waits until all is on the disk; false when it is not. */
  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  /** Tries again after a failed save. */
  retry(): Promise<boolean> {
    return this.#autosave.retry();
  }
}
