import { ADDRESS, AWAY, type Draw, RUN, SCRIPT_ADDRESS } from './hostileAddresses';
import type { Random } from './Random';

/** What comes from elsewhere to do harm. Its script would set `ran` on the window; its addresses lead to `ELSEWHERE`. */
export interface Payload {
  /** As the clipboard calls it. */
  type: 'text/html' | 'text/plain' | 'application/x-lexical-editor';
  text: string;
  /** Words that are seen before the harm, and must be there afterwards. */
  word: string;
}

const HANDLERS =
  'abort animationend auxclick beforecopy beforecut beforeinput beforematch beforetoggle begin blur canplay change click close contextmenu copy cut dblclick drag dragend drop end error focus focusin formdata gotpointercapture hashchange input invalid keydown load loadend loadstart message mousedown mouseenter mouseover pageshow paste pointerenter pointerover pointerrawupdate popstate progress repeat reset resize scroll scrollend scrollsnapchange securitypolicyviolation select selectionchange show slotchange submit toggle touchstart transitionend transitionrun unhandledrejection unload webkitanimationend wheel'.split(
    ' ',
  );
/** What a property of a document or of an element is called, so that an element of that name stands in its place. */
const CLOBBERING =
  'attributes body children childNodes firstChild parentNode nextSibling removeChild innerHTML ownerDocument getElementById querySelector createElement documentElement location forms cookie domain head title nodeName tagName __proto__ constructor hasOwnProperty toString valueOf galley ran root plain'.split(
    ' ',
  );
const TAGS =
  'a abbr address article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h4 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp x-lamp lamp-post fencedframe'.split(
    ' ',
  );
const FOREIGN =
  'svg math mi mo mn ms mtext mglyph malignmark annotation annotation-xml semantics maction mrow msub munder mfrac foreignObject desc title style script a use image animate set animateTransform animateMotion handler discard feImage filter pattern text tspan switch g defs symbol view metadata'.split(
    ' ',
  );

/** The name of a tag or attribute as a careless reader would not know it. */
const disguised = (name: string, random: Random): string => {
  switch (random.below(8)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return [...name].map((letter) => (random.below(2) ? letter.toUpperCase() : letter)).join('');
    case 2:
      return `${name}/`;
    case 3:
      return `${name}${random.pick(['\n', '\t', '\f', '\r', '//', '\u000b'])}`;
    default:
      return name;
  }
};

const quoted = (value: string, random: Random): string =>
  random.pick([
    `="${value}"`,
    `='${value}'`,
    `=${value.replaceAll(' ', '&#32;')}`,
    `=\`${value}\``,
    `\n=\n"${value}"`,
    `="${value}`,
  ]);

const ATTRIBUTES: readonly Draw[] = [
  (random) => disguised(`on${random.pick(HANDLERS)}`, random) + quoted(RUN(random), random),
  (random) =>
    `${random.pick(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'background', 'cite', 'longdesc', 'manifest', 'profile', 'codebase', 'classid', 'usemap', 'dynsrc', 'lowsrc', 'icon', 'from', 'to', 'values', 'by', 'imagesrcset', 'attributionsrc', 'itemtype'])}${quoted(ADDRESS(random), random)}`,
  (random) => `srcset="${AWAY(random)} 1x, ${AWAY(random)} 2x"`,
  (random) => `ping="${AWAY(random)}"`,
  (random) => `srcdoc="&lt;script&gt;${RUN(random)}&lt;/script&gt;<img src=${AWAY(random)}>"`,
  (random) =>
    `style="${random.pick([`background:url(${AWAY(random)})`, `behavior:url(${AWAY(random)})`, `width:expression(${RUN(random)})`, `-moz-binding:url(${AWAY(random)})`, `list-style-image:u\\72l(${AWAY(random)})`, `font:1px/1 x;src:url('${AWAY(random)}')`, `background:image-set('${AWAY(random)}' 1x)`, `cursor:url(${AWAY(random)}),auto`, `position:fixed;inset:0;z-index:2147483647;opacity:0`, `--x:url(${AWAY(random)});mask:var(--x)`])}"`,
  (random) => `${random.pick(['id', 'name', 'is', 'slot', 'form', 'class'])}="${random.pick(CLOBBERING)}"`,
  () => 'autofocus tabindex=1',
  () => 'contenteditable="false"',
  () => 'contenteditable autofocus',
  (random) =>
    `http-equiv="${random.pick(['refresh', 'set-cookie', 'content-security-policy', 'x-dns-prefetch-control'])}" content="0;url=${ADDRESS(random)}"`,
  (random) =>
    `rel="${random.pick(['stylesheet', 'import', 'preload', 'prefetch', 'dns-prefetch', 'preconnect', 'modulepreload', 'icon', 'manifest', 'prerender', 'expect'])}" as=script href="${AWAY(random)}"`,
  (random) =>
    `target="${random.pick(['_top', '_parent', '_self', 'Preview', `"><script>${RUN(random)}</script>`])}"`,
  (random) => `title="--></style></title></textarea><img src=x onerror=${RUN(random)}>"`,
  (random) => `alt="\`><script>${RUN(random)}</script>"`,
  (random) => `lang="${random.pick(['en', 'x"onclick=top.ran=1', 'zh-'.repeat(300), '\u0000'])}"`,
  (random) => `data-lexical-${random.pick(['editor', 'text', 'decorator'])}="true"`,
  (random) => `shadowrootmode="${random.pick(['open', 'closed'])}"`,
  () => `x="${'y'.repeat(20_000)}"`,
  (random) => `popover popovertarget="${random.pick(CLOBBERING)}" popovertargetaction=show`,
  (random) => `commandfor="${random.pick(CLOBBERING)}" command="show-modal"`,
  (random) =>
    `width="${random.pick(['-1', '1e999', '100%', 'NaN'])}" span="99999999" colspan="65535" rowspan="65535"`,
  (random) =>
    `start="${random.pick(['-1', '1e999', '99999999999999999999', 'x'])}" value="${random.below(9)}"`,
  (random) => `dir="${random.pick(['rtl', 'auto', '\u202e'])}" hidden="until-found"`,
  (random) =>
    `attributename="${random.pick(['href', 'onload', 'xlink:href'])}" values="${SCRIPT_ADDRESS(random)}" begin=0s dur=1s fill=freeze`,
];

const attributes = (random: Random): string =>
  Array.from({ length: random.below(4) }, () => random.pick(ATTRIBUTES)(random)).join(
    random.pick([' ', '/', '\n', '']),
  );

function element(random: Random, inner: string, names: readonly string[] = TAGS): string {
  const name = random.pick(names);
  const open = `<${random.pick(['', '', '', '', '\u0000', '/', '!', '?', '<'])}${disguised(name, random)} ${attributes(random)}${random.pick(['>', '>', '>', '>', '/>', ' ', '>>'])}`;
  return (
    open + inner + random.pick([`</${name}>`, `</${name}>`, `</${name} x>`, '', `</${name.toUpperCase()}\n>`])
  );
}

function nest(random: Random, depth: number): string {
  if (depth === 0) return random.pick(HARMS)(random);
  const inner = nest(random, depth - 1) + (random.below(3) === 0 ? nest(random, 0) : '');
  return element(random, inner, random.below(3) === 0 ? FOREIGN : TAGS);
}

/** Whole ones, each of a kind that has broken a sanitizer somewhere. */
const HARMS: readonly Draw[] = [
  (random) => `<script>${RUN(random)}</script>`,
  (random) => `<script src="${AWAY(random)}"></script>`,
  (random) => `<script type=module>${RUN(random)}`,
  (random) => `<scr<script>ipt>${RUN(random)}</scr</script>ipt>`,
  (random) => `<img src=x onerror=${RUN(random)}>`,
  (random) => `<img src="${AWAY(random)}" alt="pier">`,
  (random) => `<svg onload=${RUN(random)}><circle r=9></svg>`,
  (random) => `<svg><script>${RUN(random)}</script></svg>`,
  (random) => `<svg><a xlink:href="${SCRIPT_ADDRESS(random)}"><text y=9>svg words</text></a></svg>`,
  (random) => `<svg><animate onbegin=${RUN(random)} attributeName=x dur=1s></svg>`,
  (random) =>
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='${RUN(random)}'/>#x"/></svg>`,
  (random) =>
    `<svg><foreignObject><iframe srcdoc="<script>${RUN(random)}</script>"></iframe></foreignObject></svg>`,
  (random) => `<svg></p><style><a id="</style><img src=x onerror=${RUN(random)}>">`,
  (random) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN(random)}&gt;">`,
  (random) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${RUN(random)}>`,
  (random) => `<math href="${SCRIPT_ADDRESS(random)}"><mi>formula words</mi></math>`,
  (random) =>
    `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${RUN(random)}></style></annotation-xml></math>`,
  (random) =>
    `<math><maction actiontype="statusline#${AWAY(random)}" xlink:href="${SCRIPT_ADDRESS(random)}">x</maction></math>`,
  (random) => `<noscript><p title="</noscript><img src=x onerror=${RUN(random)}>">`,
  (random) => `<template><script>${RUN(random)}</script><img src="${AWAY(random)}"></template>`,
  (random) => `<div><template shadowrootmode=open><img src=x onerror=${RUN(random)}></template></div>`,
  (random) => `<base href="${ADDRESS(random)}"><a href="relative">relative words</a>`,
  (random) => `<meta http-equiv=refresh content="0; url=${ADDRESS(random)}">`,
  (random) => `<link rel=stylesheet href="${AWAY(random)}">`,
  (random) => `<style>@import '${AWAY(random)}';*{background:url(${AWAY(random)})}</style>`,
  (random) =>
    `<style>@import url(${AWAY(random)}) layer(x); @font-face{font-family:x;src:url(${AWAY(random)})} body{display:none!important}`,
  (random) => `<iframe src="${ADDRESS(random)}"></iframe>`,
  (random) => `<iframe srcdoc="&lt;script&gt;${RUN(random)}&lt;/script&gt;"></iframe>`,
  (random) =>
    `<object data="${ADDRESS(random)}" type=text/html><param name=src value="${AWAY(random)}">fallback words</object>`,
  (random) => `<embed src="${ADDRESS(random)}">`,
  (random) =>
    `<form action="${ADDRESS(random)}" id=body><button formaction="${ADDRESS(random)}" autofocus onfocus=${RUN(random)}>press</button><input name=attributes></form>`,
  (random) => `<input type=image src="${AWAY(random)}" onerror=${RUN(random)}>`,
  (random) => `<details open ontoggle=${RUN(random)}><summary>summary words</summary>inner words</details>`,
  (random) =>
    `<video poster="${AWAY(random)}" onloadstart=${RUN(random)}><source src="${AWAY(random)}" onerror=${RUN(random)}></video>`,
  (random) => `<audio autoplay src="${AWAY(random)}"><track default src="${AWAY(random)}"></audio>`,
  (random) =>
    `<picture><source srcset="${AWAY(random)} 2x"><img srcset="${AWAY(random)}" onload=${RUN(random)}></picture>`,
  (random) => `<a href="${SCRIPT_ADDRESS(random)}" ping="${AWAY(random)}">link words</a>`,
  (random) =>
    `<a href="https://good.example/" title='"><script>${RUN(random)}</script>' target=_top>titled words</a>`,
  (random) => `<map name=x><area shape=default href="${SCRIPT_ADDRESS(random)}"></map><img usemap=#x src=x>`,
  (random) => `<marquee onstart=${RUN(random)}>moving words</marquee>`,
  (random) =>
    `<x-lamp onclick=${RUN(random)} style="animation:x 1s" onanimationstart=${RUN(random)}>custom words</x-lamp>`,
  (random) => `<!--><img src=x onerror=${RUN(random)}>-->`,
  (random) => `<!-- --!><img src=x onerror=${RUN(random)}> -->`,
  (random) => `<!--<img src="--><img src=x onerror=${RUN(random)}//">`,
  (random) => `<![CDATA[<script>${RUN(random)}</script>]]>`,
  (random) => `<svg><![CDATA[><img src=x onerror=${RUN(random)}>]]></svg>`,
  (random) => `<?xml-stylesheet href="${SCRIPT_ADDRESS(random)}"?>`,
  () => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  (random) => `<title><img src=x onerror=${RUN(random)}></title>`,
  (random) => `<textarea></textarea><img src=x onerror=${RUN(random)}></textarea>`,
  (random) =>
    `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${RUN(random)}>">`,
  (random) => `<table><td background="${AWAY(random)}">cell words<tr><script>${RUN(random)}</script></table>`,
  (random) => `<body onload=${RUN(random)} background="${AWAY(random)}">`,
  (random) => `<blockquote cite="${SCRIPT_ADDRESS(random)}"><p>quoted words</p></blockquote>`,
  (random) =>
    `<figure><img src="${ADDRESS(random)}"><figcaption onclick=${RUN(random)}>caption words</figcaption></figure>`,
  (random) =>
    `<pre><code onclick=${RUN(random)}>let x = "</code></pre><script>${RUN(random)}</script>"</code></pre>`,
  (random) =>
    `<p>note<sup><a href="#n${random.below(9)}">1</a></sup></p><ol><li id="n${random.below(9)}"><a href="${SCRIPT_ADDRESS(random)}">footnote words</a></li></ol>`,
  () => '<p>words <!-- wp:html --><script>top.ran=1</script><!-- /wp:html --></p>',
  () => '<p>words &lt;!-- wp:html --&gt;&lt;script&gt;top.ran=1&lt;/script&gt;&lt;!-- /wp:html --&gt;</p>',
  () => '<p>--&gt; ]]&gt; &lt;/script&gt;&lt;script&gt;top.ran=1&lt;/script&gt; &lt;/style&gt;&lt;!--</p>',
  (random) =>
    `<p>[video src="${AWAY(random)}"] [gallery ids="1" link="none"] [caption]&lt;img src=x onerror=top.ran=1&gt;[/caption] [embed]${AWAY(random)}[/embed] {{headline}} \${top.ran=1}</p>`,
  () => `${'<div>'.repeat(3_000)}deep words`,
  () => `${'<blockquote><ul><li>'.repeat(200)}deep list words`,
  () => `${'<b><i><a href="https://good.example/">'.repeat(150)}deep mark words`,
  () => `<p ${'a'.repeat(50_000)}=${'b'.repeat(50_000)}>wide words</p>`,
  () => `${'<table><tr><td>'.repeat(60)}deep cell words`,
  () => `<p>${'\u202e\u0000\ud800\ufffe\u200b'.repeat(20)}</p>`,
  () => `<p>${'<'.repeat(2_000)}</p>`,
  () => `<p style="${'a:b;'.repeat(5_000)}">styled words</p>`,
  () => `<table><tr>${'<td colspan=1000>x'.repeat(20)}</table>`,
];

/** As an editor of Markdown has it, with HTML and addresses in it. */
const MARKDOWN: Draw = (random) =>
  random.pick<Draw>([
    () => `[link words](${SCRIPT_ADDRESS(random)})`,
    () => `![picture words](${ADDRESS(random)} "x\\" onerror=${RUN(random)}")`,
    () => `[reference words][r]\n\n[r]: ${SCRIPT_ADDRESS(random)} 'title" onclick="${RUN(random)}'`,
    () => `<${SCRIPT_ADDRESS(random)}>`,
    () => `<https://good.example/"onclick="${RUN(random)}>`,
    () => `> ${nest(random, 1)}`,
    () => `- item ${nest(random, 2)}`,
    () =>
      `| a | b |\n| --- | --- |\n| ${random.pick(HARMS)(random).replaceAll('\n', ' ')} | [x](${SCRIPT_ADDRESS(random)}) |`,
    () => `\`\`\`"><img src=x onerror=${RUN(random)}>\n</code></pre>${random.pick(HARMS)(random)}\n\`\`\``,
    () => `${'> '.repeat(300)}deep`,
    () => `${'['.repeat(1_000)}x`,
    () => `${'*a **b '.repeat(500)}`,
    () => `${'![['.repeat(400)}](`,
  ])(random);

function nestedList(depth: number, run: object): object {
  let list = {
    type: 'list',
    listType: 'bullet',
    start: 1,
    children: [{ type: 'listitem', children: [run] }],
  };
  for (let level = 1; level < depth; level += 1)
    list = { ...list, children: [{ type: 'listitem', children: [list] }] };
  return list;
}

/** What says that another Galley wrote it. */
function lexical(random: Random, word: string): string {
  const run = {
    type: 'text',
    text: word,
    format: random.pick([0, 1, 255, 4096, -1, 1e9]),
    detail: 0,
    mode: 'normal',
    style: `background:url(${AWAY(random)})`,
  };
  const link = {
    type: random.pick(['link', 'autolink']),
    url: SCRIPT_ADDRESS(random),
    target: '_top',
    rel: RUN(random),
    title: '"><script>top.ran=1</script>',
    children: [run],
  };
  const paragraph = {
    type: 'paragraph',
    children: [link, { type: 'footnote', sourceId: 's1', children: [link] }],
  };
  const node = random.pick<object>([
    paragraph,
    { ...paragraph, type: 'constructor' },
    { type: 'heading', tag: 'script', children: [run] },
    { type: 'heading', tag: 'h2" onclick="top.ran=1', children: [run] },
    { type: 'quotation', sourceId: 's1', children: [paragraph] },
    {
      type: 'list',
      listType: 'number',
      start: 1e308,
      tag: 'script',
      children: [{ type: 'listitem', value: -1, children: [run] }],
    },
    {
      type: 'picture',
      media: '../../../etc/passwd',
      width: 9,
      height: 9,
      alt: '"><script>top.ran=1</script>',
      caption: word,
      credit: '',
      licence: '',
      link: SCRIPT_ADDRESS(random),
      size: 'text" onload="top.ran=1',
    },
    {
      type: 'picture',
      media: `${'a'.repeat(64)}.jpg`,
      width: 9,
      height: 9,
      alt: '"><script>top.ran=1</script>',
      caption: word,
      credit: '<img src=x onerror=top.ran=1>',
      licence: '',
      link: SCRIPT_ADDRESS(random),
      size: 'text',
    },
    {
      type: 'gallery',
      pictures: [
        {
          media: `${'a'.repeat(64)}.jpg`,
          width: 9,
          height: 9,
          alt: '"><script>top.ran=1</script>',
          caption: word,
          credit: '<img src=x onerror=top.ran=1>',
          licence: '',
          link: SCRIPT_ADDRESS(random),
        },
        { media: '../../../etc/passwd', alt: {}, onload: 'top.ran=1' },
      ].slice(0, random.pick([1, 2])),
      caption: '<svg onload=top.ran=1>',
      columns: random.pick<unknown>([3, '3"><script>', 1e9]),
      size: 'text',
    },
    { type: 'code', language: '"><script>top.ran=1</script>', children: [run] },
    { type: 'note', noteKind: '__proto__', date: '2026-11-27"><script>', children: [paragraph] },
    {
      type: 'details',
      children: [
        paragraph,
        { ...paragraph, children: [{ type: 'html', html: '<script>top.ran=1</script>' }] },
      ],
    },
    {
      type: 'table',
      children: Array.from({ length: 3 }, () => ({
        type: 'tablerow',
        children: [{ type: 'tablecell', children: [run], colSpan: 1e9 }],
      })),
    },
    { type: 'html', html: `<script>${RUN(random)}</script>` },
    { type: 'root', children: [paragraph] },
    nestedList(random.pick([30, 300, 800]), run),
  ]);
  const source = {
    id: 's1',
    outlet: '<script>top.ran=1</script>',
    author: '',
    title: word,
    url: SCRIPT_ADDRESS(random),
    published: 'x',
    accessed: '',
    language: '"><script>',
    archived: SCRIPT_ADDRESS(random),
  };
  const tame = { ...source, published: '', language: 'en' };
  const json = JSON.stringify({ namespace: 'galley', nodes: [node], sources: [random.pick([source, tame])] });
  return random.below(4) ? json : json.replace('"type"', '"__proto__":{"ran":1},"type"');
}

export function hostilePayload(random: Random, number: number): Payload {
  const word = `seen${number}.`;
  const kind = random.below(10);
  if (kind === 0) return { type: 'application/x-lexical-editor', text: lexical(random, word), word };
  if (kind === 1)
    return { type: 'text/plain', text: `## ${word}\n\n**bold** ${word}\n\n${MARKDOWN(random)}\n`, word };
  const harm = random.below(2) ? random.pick(HARMS)(random) : nest(random, 1 + random.below(4));
  return {
    type: 'text/html',
    text: `<p>${word}</p>${harm}${random.pick(['', '<p>after</p>', '</table></svg></math>-->'])}`,
    word,
  };
}

/** The same as a Word document: its links, its fields and its words. */
export function hostileWord(random: Random, word: string): { body: string; links: string } {
  const escape = (text: string) =>
    text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${escape(SCRIPT_ADDRESS(random))}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('field words')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return {
    body: `<w:p>${run(word)}</w:p><w:p><w:bookmarkStart w:id="1" w:name="${random.pick(CLOBBERING)}"/><w:hyperlink r:id="l1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${run('linked words')}</w:hyperlink>${field}</w:p><w:p>${run(random.pick(HARMS)(random).slice(0, 5_000))}</w:p>`,
    links: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escape(SCRIPT_ADDRESS(random))}" TargetMode="External"/></Relationships>`,
  };
}
