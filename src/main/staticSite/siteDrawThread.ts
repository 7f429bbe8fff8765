import { parentPort } from 'node:worker_threads';
import { listPages } from '../../shared/staticSite/sitePages';
import { planSite, type SitePlan } from '../../shared/staticSite/planSite';
import type { SiteAssets } from '../../shared/staticSite/siteLinks';
import { ArticleReader } from './ArticleReader';
import { realFileSystem } from './FileSystem';
import { LinkNotes } from './LinkNotes';
import { drawArticle, encoded, findArticle, type Wanted } from './siteArticles';
import type { Questions, ToDrawer } from './SiteDrawer';
import { hashOf } from './SiteFolder';
import { assetsOf } from './SitePictureFiles';

// What the second thread runs that helps with a large site: it reads and draws, and touches nothing.

let reader = new ArticleReader('', realFileSystem);
let wanted: Wanted = { statuses: [], languages: [], section: null };
let drawing: { plan: SitePlan; assets: SiteAssets; notes: LinkNotes; frame: string } | null = null;
let lists: ReturnType<typeof listPages> | null = null;

function answer(question: ToDrawer): { answer: unknown; handedOver?: ArrayBuffer[] } {
  switch (question.kind) {
    case 'begin':
      reader = new ArticleReader(question.articlesFolder, realFileSystem);
      wanted = question.wanted;
      return { answer: null };
    case 'read':
      return { answer: question.articles.map(({ id, seal }) => findArticle(reader, id, seal, wanted)) };
    case 'plan': {
      const { site, cards, styleSheet, pictures, frame } = question;
      const assets = assetsOf(styleSheet, pictures);
      drawing = { plan: planSite(site, cards), assets, notes: new LinkNotes(site.address), frame };
      lists = listPages(drawing.plan, assets, hashOf);
      return { answer: null };
    }
    case 'draw': {
      const { plan, ...around } = drawing!;
      const articles = question.ids.map((id) => drawArticle(plan, id, reader, { ...around, wanted }));
      const handedOver = articles.flatMap((article) =>
        article !== null && 'bytes' in article ? [article.bytes.buffer] : [],
      );
      const drawn: Questions['draw']['answer'] = { articles, leads: around.notes.taken() };
      return { answer: drawn, handedOver };
    }
    case 'lists': {
      const { frame, notes } = drawing!;
      const drawn: Questions['lists']['answer'] = { lists: [], leads: [] };
      while (drawn.lists.length < question.count) {
        const next = lists!.next();
        if (next.done === true) break;
        const { path, madeOf, draw } = next.value;
        drawn.lists.push({ path, madeOf: hashOf(frame + madeOf), ...encoded(draw()) });
      }
      drawn.leads = notes.taken();
      return { answer: drawn, handedOver: drawn.lists.map(({ bytes }) => bytes.buffer) };
    }
    case 'end':
      reader = new ArticleReader('', realFileSystem);
      drawing = lists = null;
      return { answer: null };
  }
}

parentPort?.on('message', (question: ToDrawer) => {
  const { answer: said, handedOver } = answer(question);
  parentPort?.postMessage(said, handedOver ?? []);
});
