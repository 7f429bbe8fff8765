import { Worker } from 'node:worker_threads';
import type { Site } from '../../shared/site/site';
import type { Card } from '../../shared/staticSite/card';
import type { DrawnArticle, DrawnPage, FoundArticle, Wanted } from './siteArticles';
import type { Failure } from '../../shared/lib/result';

/** What every page of a site is drawn with. */
export interface Drawing {
  site: Site;
  cards: Card[];
  styleSheet: string;
  /** The pictures that the site has, each with the widths of its smaller sizes. */
  pictures: Record<string, number[]>;
  /** Hash of what every page is made of. */
  frame: string;
}

/** Where pages lead within the site, each with one page that does. */
type Leads = [path: string, from: string][];

interface DrawnList extends DrawnPage {
  path: string;
  madeOf: string;
}

/** To the second thread, and what it answers to each. */
export interface Questions {
  /** A new site: what was held of another is let go. */
  begin: { ask: { articlesFolder: string; wanted: Wanted }; answer: null };
  read: { ask: { articles: { id: string; seal: string }[] }; answer: FoundArticle[] };
  plan: { ask: Drawing; answer: null };
  draw: {
    ask: { ids: string[] };
    answer: { articles: (DrawnArticle | { failure: Failure } | null)[]; leads: Leads };
  };
  /** The next lists, so many; none once all are drawn. */
  lists: { ask: { count: number }; answer: { lists: DrawnList[]; leads: Leads } };
  end: { ask: Record<never, never>; answer: null };
}

export type ToDrawer = {
  [Kind in keyof Questions]: { kind: Kind } & Questions[Kind]['ask'];
}[keyof Questions];

/**
 * A second thread that reads articles and draws pages of a large site, while the first one writes: a computer has more than
 * one core. It writes nothing. One that is gone answers null to everything, and the first thread does all of it.
 */
export class SiteDrawer {
  private thread: Worker | null;
  /** How often it has answered. */
  answered = 0;
  /** It answers one after the other. */
  private readonly waiting: ((answer: unknown) => void)[] = [];

  constructor(script: string) {
    this.thread = new Worker(script);
    this.thread.on('message', (answer) => {
      this.answered += 1;
      this.waiting.shift()?.(answer);
    });
    this.thread.on('error', () => this.gone());
    this.thread.on('exit', () => this.gone());
    this.thread.unref();
  }

  ask<Kind extends keyof Questions>(
    kind: Kind,
    question: Questions[Kind]['ask'],
  ): Promise<Questions[Kind]['answer'] | null> {
    const { thread } = this;
    if (thread === null) return Promise.resolve(null);
    thread.postMessage({ kind, ...question });
    return new Promise((resolve) => this.waiting.push(resolve as (answer: unknown) => void));
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private gone(): void {
    this.thread = null;
    for (const answer of this.waiting.splice(0)) answer(null);
  }
}
