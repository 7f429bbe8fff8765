/** What Lexical writes of a node's looks, which it would draw as they are. */
interface Styled {
  style?: string;
  textStyle?: string;
  children?: readonly Styled[];
}

/**
 * A node of a body without looks of its own: Galley gives it none, and those that a file from elsewhere brings could cover the
 * words. The same object where it has none.
 */
export function unstyled<Node extends object>(node: Node): Node {
  return bare(node) as Node;
}

function bare(node: Styled): Styled {
  const children = node.children?.map(bare);
  const isBare = !node.style && !node.textStyle;
  if (isBare && (children === undefined || children.every((child, at) => child === node.children?.[at])))
    return node;
  return {
    ...node,
    ...(node.style && { style: '' }),
    ...(node.textStyle && { textStyle: '' }),
    ...(children && { children }),
  };
}
