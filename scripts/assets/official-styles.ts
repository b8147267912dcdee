/**
 * Chooses from the finished style sheet of `govuk-frontend` the rules of the components that we render, and gives them
 * our colours and our type. A colour that we have no answer for is a fault, so an upgrade cannot bring one in unseen.
 */
import { type AtRule, type CssNode, type Declaration, parseCss, type StyleRule } from './css-tree.ts';

/** Blocks whose rules are kept; an element or modifier belongs to its block. */
const usedBlocks: ReadonlySet<string> = new Set([
  'back-link',
  'button',
  'button-group',
  'checkboxes',
  'date-input',
  'details',
  'error-message',
  'error-summary',
  'fieldset',
  'file-upload',
  'form-group',
  'hint',
  'input',
  'inset-text',
  'label',
  'label-wrapper',
  'link',
  'list',
  'notification-banner',
  'panel',
  'radios',
  'select',
  'skip-link',
  'summary-card',
  'summary-list',
  'table',
  'tag',
  'textarea',
  'visually-hidden',
  'visually-hidden-focusable',
  'warning-text',
]);

/** Variants that no page of ours uses. */
const unusedClass =
  /^govuk-(tag--|table--|table__caption--|back-link--inverse|link--(muted|text-colour|no-visited)|list--spaced|.*--extra-letter)/;

const ourColours: Readonly<Record<string, string>> = {
  '#000': 'var(--ink)',
  '#0b0c0c': 'var(--ink)',
  '#fff': 'var(--white)',
  '#fd0': 'var(--focus)',
  '#cecece': 'var(--line)',
  '#f3f3f3': 'var(--sand)',
  '#484949': 'var(--muted)',
  '#858686': 'var(--edge)',
  '#1a65a6': 'var(--link)',
  '#54319f': 'var(--link)',
  '#0f385c': 'var(--link-hover)',
  '#1d70b8': 'var(--teal)',
  '#0f7a52': 'var(--teal)',
  '#0b5c3e': 'var(--teal-deep)',
  '#083d29': 'var(--teal-deep)',
  '#ca3535': 'var(--red)',
  '#982828': 'var(--red-deep)',
  '#651b1b': 'var(--red-deep)',
  '#f4f8fb': 'var(--sand)',
  '#8eb8dc': 'var(--line)',
  '#d2e2f1': 'var(--sand)',
};

const classesOf = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].flatMap((match) => match[1] ?? []);

const blockOf = (className: string): string => /^govuk-([a-z-]+?)(?:__.*|--.*)?$/.exec(className)?.[1] ?? '';

/** `govuk-file-upload-button` is drawn by the official script only, which we do not load. */
const isUsed = (selector: string): boolean => {
  const classes = classesOf(selector);
  if (/-moz-any-link|::-moz-focus-inner/.test(selector)) return false;
  return (
    classes.length > 0 && classes.every((name) => usedBlocks.has(blockOf(name)) && !unusedClass.test(name))
  );
};

/** Old spellings, and the official colour variables, whose values we put in place. */
const unusedProperty = /^(-webkit-|-moz-|-ms-|--govuk-|word-wrap$|text-decoration-skip$)/;

/** The official pages change their type with the width of the screen; ours inherits one size. */
const isType = ({ property, value }: Declaration): boolean =>
  (property === 'font-size' && /(rem|pt|^0)$/.test(value)) ||
  (property === 'line-height' && /^[\d.]+(px)?$/.test(value)) ||
  (property === 'font-family' && /GDS Transport|^sans-serif$/.test(value));

const withOurColours = (value: string): string =>
  value.replace(/var\(--govuk-[a-z-]+,(#[0-9a-f]+)\)/g, '$1').replace(/#[0-9a-f]{3,8}\b/g, (colour) => {
    const ours = ourColours[colour];
    if (ours === undefined) throw new Error(`No colour of ours stands for ${colour}`);
    return ours;
  });

const ruleOf = (rule: StyleRule): readonly StyleRule[] => {
  const selectors = rule.selectors.filter(isUsed);
  if (selectors.length === 0) return [];
  const keepsType = selectors.some((selector) => selector.includes('warning-text__icon'));
  const declarations = rule.declarations
    .filter((each) => !unusedProperty.test(each.property) && (keepsType || !isType(each)))
    .map(({ property, value }) => ({ property, value: withOurColours(value) }));
  return declarations.length === 0 ? [] : [{ kind: 'rule', selectors, declarations }];
};

/** Our own print styles stand apart: the official ones print addresses, which say too much on paper. */
const unusedAtRule = /@supports not|screen\\0|-ms-high-contrast:none|-moz-document|@media (only )?print/;

const atRuleOf = (rule: AtRule): readonly CssNode[] => {
  // Modern browsers all understand the grammar that this asks about, so its rules stand by themselves.
  if (rule.prelude === '@supports not (-ms-ime-align:auto)') return chosen(rule.children);
  if (unusedAtRule.test(rule.prelude)) return [];
  const children = chosen(rule.children);
  const prelude = rule.prelude.replace('(-ms-high-contrast:active),', '');
  return children.length === 0 ? [] : [{ kind: 'at', prelude, children }];
};

const chosen = (nodes: readonly CssNode[]): readonly CssNode[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'rule') return ruleOf(node);
    return node.kind === 'at' ? atRuleOf(node) : [];
  });

/** Neighbours for the same medium, or for the same elements, become one. */
const joined = (one: CssNode | undefined, other: CssNode): CssNode | undefined => {
  if (one?.kind === 'at' && other.kind === 'at' && one.prelude === other.prelude) {
    return { ...one, children: merged([...one.children, ...other.children]) };
  }
  if (one?.kind === 'rule' && other.kind === 'rule' && one.selectors.join() === other.selectors.join()) {
    return { ...one, declarations: [...one.declarations, ...other.declarations] };
  }
  return undefined;
};

const merged = (nodes: readonly CssNode[]): readonly CssNode[] => {
  const result: CssNode[] = [];
  for (const node of nodes) {
    const both = joined(result.at(-1), node);
    if (both) result.pop();
    result.push(both ?? node);
  }
  return result;
};

/** The rules we use, from the text of `govuk-frontend.min.css`. */
export const officialStyles = (css: string): readonly CssNode[] => merged(chosen(parseCss(css)));
