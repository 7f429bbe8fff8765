export type { BeginWriting } from './ArticlesWriter';
export { exportArticles } from './exportArticles';
export { writeFiles } from './writeFiles';
