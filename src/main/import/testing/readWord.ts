export { readDocx as readWord } from '../readDocx';
