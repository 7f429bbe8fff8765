export type { BeginWriting } from './ArticlesWriter';
export { exportArticles } from './exportArticles';
export { writeFiles } from './writeFiles';
export { writeWxr, type WxrParts } from './writeWxr';
