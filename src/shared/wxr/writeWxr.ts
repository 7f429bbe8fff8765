import { escapeText } from '../lib/escapeHtml';
import type { WxrNames } from './WxrNames';
import type { WxrItem } from './wxrPost';
import { cdata, xmlText } from './xml';

/** What a file says of the site that its posts are of. */
export interface WxrChannel {
  title: string;
  /** Without a slash at its end. */
  address: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** When it is written, ISO 8601. */
  now: string;
}

const VERSION = '1.2';

/**
 * What stands before the items, in the order of WordPress's own export (wp-admin/includes/export.php). Names of sections and tags
 * are HTML, as WordPress keeps them.
 */
export function wxrHead(channel: WxrChannel, names: WxrNames): string {
  const { title, address, description, language, now } = channel;
  const authors = names
    .list('author')
    .map(
      ({ name, slug }, at) =>
        `\t<wp:author><wp:author_id>${at + 1}</wp:author_id><wp:author_login>${cdata(slug)}</wp:author_login><wp:author_email>${cdata('')}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata('')}</wp:author_last_name></wp:author>`,
    );
  const sections = names
    .list('section')
    .map(({ name, slug }, at) =>
      [
        '\t<wp:category>',
        `\t\t<wp:term_id>${at + 1}</wp:term_id>`,
        `\t\t<wp:category_nicename>${cdata(slug)}</wp:category_nicename>`,
        `\t\t<wp:category_parent>${cdata('')}</wp:category_parent>`,
        `\t\t<wp:cat_name>${cdata(escapeText(name))}</wp:cat_name>`,
        '\t</wp:category>',
      ].join('\n'),
    );
  const before = sections.length;
  const tags = names
    .list('tag')
    .map(({ name, slug }, at) =>
      [
        '\t<wp:tag>',
        `\t\t<wp:term_id>${before + at + 1}</wp:term_id>`,
        `\t\t<wp:tag_slug>${cdata(slug)}</wp:tag_slug>`,
        `\t\t<wp:tag_name>${cdata(escapeText(name))}</wp:tag_name>`,
        '\t</wp:tag>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<!-- A WordPress eXtended RSS file: WordPress takes it in under Tools, Import, WordPress. -->',
    '<rss version="2.0"',
    `\txmlns:excerpt="http://wordpress.org/export/${VERSION}/excerpt/"`,
    '\txmlns:content="http://purl.org/rss/1.0/modules/content/"',
    '\txmlns:wfw="http://wellformedweb.org/CommentAPI/"',
    '\txmlns:dc="http://purl.org/dc/elements/1.1/"',
    `\txmlns:wp="http://wordpress.org/export/${VERSION}/"`,
    '>',
    '',
    '<channel>',
    `\t<title>${xmlText(title)}</title>`,
    `\t<link>${xmlText(address)}</link>`,
    `\t<description>${xmlText(description)}</description>`,
    `\t<pubDate>${mailDate(now)}</pubDate>`,
    `\t<language>${xmlText(language)}</language>`,
    `\t<wp:wxr_version>${VERSION}</wp:wxr_version>`,
    `\t<wp:base_site_url>${xmlText(address)}</wp:base_site_url>`,
    `\t<wp:base_blog_url>${xmlText(address)}</wp:base_blog_url>`,
    '',
    ...authors,
    ...sections,
    ...tags,
    '\t<generator>Galley</generator>',
    '',
    '',
  ].join('\n');
}

export function wxrItem(item: WxrItem): string {
  const wp = (name: string, value: string | number) =>
    `\t\t<wp:${name}>${typeof value === 'number' ? value : cdata(value)}</wp:${name}>`;
  const { post_date_gmt, attachment_url } = item;
  return [
    '\t<item>',
    `\t\t<title>${cdata(item.title)}</title>`,
    `\t\t<link>${xmlText(item.link)}</link>`,
    `\t\t<pubDate>${post_date_gmt.startsWith('0000') ? '' : mailDate(`${post_date_gmt.replace(' ', 'T')}Z`)}</pubDate>`,
    `\t\t<dc:creator>${cdata(item.creator)}</dc:creator>`,
    `\t\t<guid isPermaLink="false">${xmlText(item.guid)}</guid>`,
    '\t\t<description></description>',
    `\t\t<content:encoded>${cdata(item.content)}</content:encoded>`,
    `\t\t<excerpt:encoded>${cdata(item.excerpt)}</excerpt:encoded>`,
    wp('post_id', item.post_id),
    wp('post_date', item.post_date),
    wp('post_date_gmt', post_date_gmt),
    wp('post_modified', item.post_modified),
    wp('post_modified_gmt', item.post_modified_gmt),
    // As WordPress begins a post.
    wp('comment_status', 'open'),
    wp('ping_status', 'open'),
    wp('post_name', item.post_name),
    wp('status', item.status),
    wp('post_parent', item.post_parent),
    wp('menu_order', 0),
    wp('post_type', item.post_type),
    wp('post_password', ''),
    wp('is_sticky', 0),
    ...(attachment_url === null ? [] : [wp('attachment_url', attachment_url)]),
    ...item.categories.map(
      ({ domain, nicename, name }) =>
        `\t\t<category domain="${domain}" nicename="${xmlText(nicename)}">${cdata(escapeText(name))}</category>`,
    ),
    ...item.postmeta.flatMap(([key, value]) => [
      '\t\t<wp:postmeta>',
      wp('meta_key', key),
      wp('meta_value', value),
      '\t\t</wp:postmeta>',
    ]),
    '\t</item>',
    '',
  ].join('\n');
}

export const WXR_END = '</channel>\n</rss>\n';

/** RFC 822, as RSS has it. */
function mailDate(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}
