/** The words that families read, taken out of the files that hold them, each with its line. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Said {
  /** Values put in at run time stand as one word. */
  readonly text: string;
  readonly line: number;
  /** It is the text of a link. */
  readonly isLink: boolean;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages for workers, for the demonstration's visitors and for programmers; everything else is for families as well. */
const notForFamilies = /^src\/pages\/(?:desk|mediator|commissioner|demonstration)\/|plain\.words|verify-/u;

/** Every file of words for public and family pages, found by its name, so that a new one is tested by itself. */
export const wordsFiles = (): readonly string[] =>
  globSync(['src/pages/**/words.en.ts', 'src/pages/**/*.words.en.ts'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !notForFamilies.test(path))
    .sort();

/** Literals that nobody reads: names of modules, types, keys, compared values. */
const isUnread = ({ parent }: ts.Node): boolean =>
  ts.isImportDeclaration(parent) ||
  ts.isExportDeclaration(parent) ||
  ts.isLiteralTypeNode(parent) ||
  ts.isElementAccessExpression(parent) ||
  ts.isBinaryExpression(parent) ||
  ts.isCaseClause(parent) ||
  ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) &&
    (parent.name.getText() === 'href' || parent.name.getText() === 'route'));

const isKey = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** The text of a literal; what is put into a template stands as a name. */
const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `Name${span.literal.text}`).join('');
};

const standsByAddress = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) &&
  ts.isObjectLiteralExpression(parent.parent) &&
  parent.parent.properties.some((property) => property.name?.getText() === 'href');

/** In: a file's source. Out: every text in it that somebody may read, in the order of the file. */
export const textsIn = (source: string): readonly Said[] => {
  const file = ts.createSourceFile('words.ts', source, ts.ScriptTarget.ESNext, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    const isRead = text !== null && /\p{L}{2}/u.test(text) && !/^(?:\/|https?:)/u.test(text);
    if (isRead && !isUnread(node) && !isKey(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ text, line, isLink: standsByAddress(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

export const readWordsFile = (path: string): readonly Said[] => textsIn(readFileSync(root + path, 'utf8'));
