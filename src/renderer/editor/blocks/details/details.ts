import type { EditorBlock } from '../EditorBlock';
import { frameShape } from '../frame/frameShape';
import { DetailsNode } from './DetailsNode';

export const details: EditorBlock = { extensions: [frameShape('galley/details', DetailsNode)], theme: {} };
