/**
 * What stands in a document that nothing of hers puts there: code, what loads or sends, an address that is a script, a
 * name that covers one of the document's own. Of a frame, in its page. It runs in a window, so that all it needs is in it.
 */
export function harmIn(element: Element): string[] {
  const root = element instanceof HTMLIFrameElement ? element.contentDocument?.documentElement : element;
  if (root == null) return ['no document'];
  const TAGS =
    /^(script|iframe|frame|frameset|object|embed|applet|portal|base|link|meta|form|template|style|video|audio|source|track|marquee|math|foreignobject|animate|set|use|handler|dialog)$/i;
  const LEADS = /^(href|xlink:href|cite|action|formaction|longdesc)$/i;
  const LOADS =
    /^(src|srcset|poster|background|data|ping|srcdoc|lowsrc|manifest|imagesrcset|attributionsrc)$/i;
  const harm: string[] = [];
  const document = root.ownerDocument;
  for (const found of [root, ...root.querySelectorAll('*')]) {
    if (found.namespaceURI === null || TAGS.test(found.localName)) {
      const says = [...found.attributes].map(({ name, value }) => ` ${name}="${value.slice(0, 80)}"`);
      harm.push(`<${found.localName}${says.join('')}>`);
    }
    for (const { name, value } of found.attributes) {
      const about = `${found.localName} ${name}="${value.slice(0, 80)}"`;
      if (/^on/i.test(name)) harm.push(about);
      if (name === 'id' || name === 'name') {
        if (value in document || value in HTMLElement.prototype || value in Object.prototype)
          harm.push(about);
      }
      if (name === 'style' && /url|image-set|expression|@import/i.test(value)) harm.push(about);
      const isLed = LEADS.test(name) && !/^(https?:\/\/|mailto:|#|about:blank$)/.test(value);
      const isLoaded = LOADS.test(name) && !/^(data:image\/|app:\/\/galley\/|\/|$)/.test(value);
      if (isLed || isLoaded) harm.push(about);
    }
  }
  return harm;
}
