export { readDocx as readWord } from '../word/readDocx';
