import type { Namespaces } from './xmlTree';

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Of the parts of a Word document, with the prefixes that Word itself writes. Of two with one prefix the first is written. */
export const WORD_NAMESPACES: Namespaces = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
]);
