export type { BeginWriting } from './ArticlesWriter';
export { exportArticles } from './exportArticles';
export { writeMarkdownFolder } from './markdownFolder/writeMarkdownFolder';
export { writeFiles } from './writeFiles';
export { writeWxr, type WxrParts } from './writeWxr';
