/** Writes into the words what pasted HTML says by its looks alone: the marks of a <q>, and what a formula raises or lowers. */
export function spellOut(body: Element): void {
  body.querySelectorAll('q').forEach(putInMarks);
  body.querySelectorAll('mfrac').forEach(putOnOneLine);
  body.querySelectorAll('msqrt').forEach((root) => setIn(root, '√(', ')'));
  // The labels of a drawing stand apart.
  body.querySelectorAll('svg text').forEach((label) => label.append(' '));
  const done: Element[] = [];
  for (const element of body.querySelectorAll('math *')) {
    const signs = signsOf(element);
    if (signs === null || done.some((outer) => outer.contains(element))) continue;
    done.push(element);
    shift(element, signs);
  }
}

interface Signs {
  /** What stands before the words where Unicode has no signs for them. */
  mark: string;
  of: ReadonlyMap<string, string>;
}

const RAISED: Signs = { mark: '^', of: signMap('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ') };
const LOWERED: Signs = { mark: '_', of: signMap('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎') };

function signMap(plain: string, shifted: string): ReadonlyMap<string, string> {
  const signs = [...shifted];
  return new Map([...plain].map((sign, index) => [sign, signs[index] ?? sign]));
}

function signsOf(element: Element): Signs | null {
  const around = element.parentElement?.tagName.toLowerCase() ?? '';
  const place = [...(element.parentElement?.children ?? [])].indexOf(element);
  if (place === 1 && /^(msup|mover)$/.test(around)) return RAISED;
  if (place === 1 && /^(msub|munder|msubsup|munderover)$/.test(around)) return LOWERED;
  return place === 2 && /^(msubsup|munderover)$/.test(around) ? RAISED : null;
}

function shift(element: Element, { mark, of }: Signs): void {
  const words = element.textContent.trim();
  if (words === '') return;
  if (![...words].every((sign) => of.has(sign))) return setIn(element, `${mark}(`, ')');
  for (const text of textsIn(element)) {
    text.nodeValue = [...(text.nodeValue ?? '')].map((sign) => of.get(sign) ?? sign).join('');
  }
}

function putOnOneLine(fraction: Element): void {
  const [over, under] = fraction.children;
  for (const part of [over, under]) {
    if (part !== undefined && !/^\s*[\p{L}\p{N}.,]*\s*$/u.test(part.textContent)) setIn(part, '(', ')');
  }
  under?.before('/');
}

/** As the language of the words has them; a page may have written them itself. */
function putInMarks(quoted: Element): void {
  if (/^\s*["'“”‘’„«「『]/.test(quoted.textContent)) return;
  const language = quoted.closest('[lang]')?.getAttribute('lang') ?? '';
  const isInner = quoted.parentElement?.closest('q') != null;
  const corners = /^(zh-(hant|tw|hk|mo)|ja)\b/i.test(language);
  const [open, close] = corners ? (isInner ? '『』' : '「」') : isInner ? '‘’' : '“”';
  setIn(quoted, open ?? '', close ?? '');
}

function setIn(element: Element, before: string, after: string): void {
  element.prepend(before);
  element.append(after);
}

function textsIn(element: Element): Node[] {
  const texts: Node[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}
