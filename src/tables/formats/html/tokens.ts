import { decodeEntities } from './entities.ts';

/** A piece of a page: a tag, or the text between two. */
export type HtmlToken =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  /** A tag that is broken, and reaches over others. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose content is no text of the page. */
const RAW_ELEMENTS = ['script', 'style', 'title', 'textarea', 'template', 'noscript', 'xml'];

/**
 * Divides a page into tags and texts (WHATWG HTML, section 13.2.5), comments and scripts left out and entities decoded, in
 * one walk over it, however broken it is.
 */
export function* readTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield { kind: 'text', text: decodeEntities(html.slice(at, end)) };
    if (open < 0) return;
    const markup = readMarkup(html, open);
    at = markup.end;
    if (!markup.token) continue;
    yield markup.token;
    if (markup.token.kind === 'open' && RAW_ELEMENTS.includes(markup.token.name))
      at = skipRaw(html, at, markup.token.name);
  }
}

interface Markup {
  readonly end: number;
  readonly token?: HtmlToken;
}

function readMarkup(html: string, open: number): Markup {
  if (html.startsWith('<!--', open)) return { end: behind(html, '-->', open + 4) };
  const [, slash, name] = tagStart(html, open) ?? [];
  if (name === undefined) return strayMarkup(html, open);
  const start = open + 1 + (slash ?? '').length + name.length;
  const end = tagEnd(html, start);
  const attributes = html.slice(start, end - 1);
  if (spansOtherTags(attributes)) return { end, token: { kind: 'broken' } };
  return { end, token: { kind: slash ? 'close' : 'open', name: name.toLowerCase(), attributes } };
}

function tagStart(html: string, open: number): RegExpExecArray | null {
  return /^<(\/?)([a-z][\w:-]{0,40})/i.exec(html.slice(open, open + 50));
}

/** `<!…>` and `<?…>` are declarations; any other `<` is a character. */
function strayMarkup(html: string, open: number): Markup {
  const next = html[open + 1] ?? '';
  if ('!?'.includes(next) && next !== '') return { end: behind(html, '>', open) };
  return { end: open + 1, token: { kind: 'text', text: '<' } };
}

function behind(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + what.length;
}

/** Finds the end of a tag: the first `>` that stands in no quoted value (section 13.2.5.36). */
function tagEnd(html: string, from: number): number {
  const marks = />|=\s*(["'])/g;
  marks.lastIndex = from;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    const [, quote] = mark;
    if (quote === undefined) return mark.index + 1;
    const close = html.indexOf(quote, marks.lastIndex);
    if (close < 0) return html.length;
    marks.lastIndex = close + 1;
  }
  return html.length;
}

const TAG_ATTRIBUTES =
  /^(?:[\s/]|[^\s"'<>/=]+(?=[\s/=]|$)(?:\s*=\s*(?:(?:"[^"]*"|'[^']*')(?=[\s/]|$)|[^\s"'<>=`]+(?!\S)))?)*$/;

/** Checks whether a tag has another inside that stands in no quoted value: a quotation mark was lost, and cells with it. */
function spansOtherTags(attributes: string): boolean {
  return attributes.includes('<') && !TAG_ATTRIBUTES.test(attributes);
}

function skipRaw(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s>/]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
