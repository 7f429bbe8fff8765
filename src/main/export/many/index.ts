export type { BeginWriting } from './ArticlesWriter';
export { exportArticles } from './exportArticles';
export { writeMarkdownFolder } from './markdownFolder/writeMarkdownFolder';
export { OwnFiles } from './markdownFolder/OwnFiles';
export { writeFiles } from './writeFiles';
export { writeWxr, type WxrParts } from './writeWxr';
export { writeWxrFiles } from './writeWxrFiles';
