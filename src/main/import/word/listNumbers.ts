/** What the numbered lists of a Word document count from, and where they are. */
export type ListNumbers = Map<string, Counter>;

interface Counter {
  /** Of each level, from the outermost on. */
  starts: number[];
  now: number[];
}

/** The lists that numbering.xml describes, by their ids. */
export function readNumbers(xml: string): ListNumbers {
  const abstract = new Map<string, number[]>();
  for (const [whole, id = ''] of xml.matchAll(
    /<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs,
  ))
    abstract.set(id, startsIn(whole, /<w:lvl [^>]*w:ilvl="(\d)".*?<\/w:lvl>/gs, /<w:start w:val="(-?\d+)"/));
  const lists: ListNumbers = new Map();
  for (const [whole, id = ''] of xml.matchAll(/<w:num [^>]*w:numId="(\d+)".*?<\/w:num>/gs)) {
    const of = /<w:abstractNumId w:val="(\d+)"/.exec(whole)?.[1] ?? '';
    const own = startsIn(
      whole,
      /<w:lvlOverride w:ilvl="(\d)".*?<\/w:lvlOverride>/gs,
      /<w:startOverride w:val="(-?\d+)"/,
    );
    const starts = Array.from({ length: 9 }, (_, level) => own[level] ?? abstract.get(of)?.[level] ?? 1);
    lists.set(id, { starts, now: [] });
  }
  return lists;
}

function startsIn(xml: string, level: RegExp, start: RegExp): number[] {
  const starts: number[] = [];
  for (const [whole, at = '0'] of xml.matchAll(level)) {
    const number = start.exec(whole)?.[1];
    if (number !== undefined) starts[Number(at)] = Number(number);
  }
  return starts;
}

/** Writes its number into every item between two signs that no text has, since mammoth does not tell it. */
export function numberItems(xml: string, lists: ListNumbers): string {
  if (lists.size === 0) return xml;
  return xml.replace(/[\ufdd0\ufdd1]/g, '').replace(/<w:p[ >](?:(?!<\/w:p>).)*?<\/w:pPr>/gs, (start) => {
    const numbering = /<w:numPr>.*?<\/w:numPr>/s.exec(start)?.[0];
    const counter = lists.get(/<w:numId w:val="(\d+)"/.exec(numbering ?? '')?.[1] ?? '');
    if (numbering === undefined || counter === undefined) return start;
    const level = Number(/<w:ilvl w:val="(\d)"/.exec(numbering)?.[1] ?? 0);
    const number = (counter.now[level] ?? (counter.starts[level] ?? 1) - 1) + 1;
    counter.now.length = level;
    counter.now[level] = number;
    return `${start}<w:r><w:t>\ufdd0${number}\ufdd1</w:t></w:r>`;
  });
}
