/** Just enough of CSS to read a finished style sheet, choose from it and write it small: rules, at-rules, declarations. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
}

export interface StyleRule {
  readonly kind: 'rule';
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

export interface AtRule {
  readonly kind: 'at';
  /** With the `@`, such as `@media print`. */
  readonly prelude: string;
  readonly children: readonly CssNode[];
}

/** At-rules that hold declarations and no rules. */
export interface AtDeclarations {
  readonly kind: 'at-declarations';
  readonly prelude: string;
  readonly declarations: readonly Declaration[];
}

export type CssNode = StyleRule | AtRule | AtDeclarations;

/** Strings are matched first, so that what looks like a comment inside one is kept. */
const withoutComments = (css: string): string =>
  css.replace(/("[^"\n]*"|'[^'\n]*')|\/\*[\s\S]*?\*\//g, (_, text: string | undefined) => text ?? '');

/** The index of the brace that closes the one at `open`; strings may hold braces. */
const closingBrace = (css: string, open: number): number => {
  let depth = 0;
  let quote = '';
  for (let index = open; index < css.length; index += 1) {
    const character = css.charAt(index);
    if (quote) {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  throw new Error('A style sheet ends inside a block');
};

/** Splits at a character, but not inside brackets or quotation marks. */
const splitOutside = (text: string, separator: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  let quote = '';
  for (const character of text) {
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (character === separator && depth === 0 && !quote) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece].map((each) => each.trim()).filter((each) => each !== '');
};

const declarationsOf = (block: string): readonly Declaration[] =>
  splitOutside(block, ';').map((text) => {
    const colon = text.indexOf(':');
    if (colon < 1) throw new Error(`Not a declaration: ${text}`);
    return { property: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
  });

const nodeOf = (prelude: string, block: string): CssNode => {
  if (/^@(font-face|page)\b/.test(prelude)) {
    return { kind: 'at-declarations', prelude, declarations: declarationsOf(block) };
  }
  if (prelude.startsWith('@')) return { kind: 'at', prelude, children: nodesOf(block) };
  return { kind: 'rule', selectors: splitOutside(prelude, ','), declarations: declarationsOf(block) };
};

const nodesOf = (css: string): readonly CssNode[] => {
  const nodes: CssNode[] = [];
  let rest = css.trim();
  while (rest !== '') {
    const statement = /^@(charset|import)[^;{]*;/.exec(rest);
    if (statement) {
      rest = rest.slice(statement[0].length).trim();
      continue;
    }
    const open = rest.indexOf('{');
    if (open < 0) throw new Error(`Not a rule: ${rest.slice(0, 60)}`);
    const close = closingBrace(rest, open);
    nodes.push(nodeOf(rest.slice(0, open).trim(), rest.slice(open + 1, close)));
    rest = rest.slice(close + 1).trim();
  }
  return nodes;
};

/** Reads a style sheet. `@charset` and `@import` are left out; nested rules are not understood. */
export const parseCss = (css: string): readonly CssNode[] => nodesOf(withoutComments(css));

const small = (value: string): string =>
  value
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/\s*,\s*/g, ',')
            .replace(/(^|[\s,(-])0\.(\d)/g, '$1.$2'),
    )
    .join('');

const selectorText = (selector: string): string =>
  selector.replace(/\s+/g, ' ').replace(/\s*([>+~])\s*/g, '$1');

const declarationText = ({ property, value }: Declaration): string => `${property}:${small(value)}`;

/** Writes a style sheet without the white space that only people need. */
export const writeCss = (nodes: readonly CssNode[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'at') return `${small(node.prelude)}{${writeCss(node.children)}}`;
      const prelude = node.kind === 'rule' ? node.selectors.map(selectorText).join(',') : small(node.prelude);
      return `${prelude}{${node.declarations.map(declarationText).join(';')}}`;
    })
    .join('');
