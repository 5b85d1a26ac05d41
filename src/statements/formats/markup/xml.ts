import type { Report } from '../../../issues/report.ts';
import { decodeXmlEntities, MAX_ELEMENT_DEPTH, type MarkupElement } from './elements.ts';
import { type MarkupToken, markupTokens } from './markup.ts';

/**
 * Reads an XML document (W3C, XML 1.0, 5th edition) as far as bank files need it: elements of any namespace, attributes, CDATA,
 * comments, the five entities and numbers of characters. A document type, other entities and more than 64 levels are refused.
 */
export function parseXml(text: string, report: Report): MarkupElement | undefined {
  const top: MarkupElement = { name: '', attributes: new Map(), children: [], text: '', row: 1 };
  const open = [top];
  for (const token of markupTokens(text.replace(/^\uFEFF/, ''))) {
    const reason = addToken(token, open);
    if (reason !== undefined) return reportXml(reason, token.row, report);
  }
  const [root, ...others] = top.children;
  const isWhole = open.length === 1 && others.length === 0 && top.text.trim() === '';
  return isWhole && root ? root : reportXml('xmlDamaged', open.at(-1)?.row ?? 1, report);
}

function reportXml(
  received: 'xmlDamaged' | 'xmlDoctype' | 'xmlDeep',
  row: number,
  report: Report,
): undefined {
  return report.at(row - 1)('statement.format', { expected: 'wholeXml', received });
}

/** Adds a token to the innermost open element, or tells why it cannot. */
function addToken(
  token: MarkupToken,
  open: MarkupElement[],
): 'xmlDamaged' | 'xmlDoctype' | 'xmlDeep' | undefined {
  const inner = open.at(-1);
  if (token.kind === 'damaged') return token.reason;
  if (token.kind === 'open') return openXmlElement(token, open);
  if (token.kind === 'close')
    return open.length > 1 && open.pop()?.name === token.name ? undefined : 'xmlDamaged';
  const text = token.isLiteral ? token.text : decodeXmlEntities(token.text);
  if (text === undefined || !inner) return 'xmlDamaged';
  inner.text += text;
  return undefined;
}

function openXmlElement(
  { name, attributes: source, row }: Extract<MarkupToken, { kind: 'open' }>,
  open: MarkupElement[],
): 'xmlDamaged' | 'xmlDeep' | undefined {
  const attributes = readAttributes(source);
  if (!attributes) return 'xmlDamaged';
  if (open.length > MAX_ELEMENT_DEPTH) return 'xmlDeep';
  const element: MarkupElement = { name, attributes, children: [], text: '', row };
  open.at(-1)?.children.push(element);
  open.push(element);
  return undefined;
}

function readAttributes(source: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  let at = 0;
  for (let equals = source.indexOf('='); equals >= 0; equals = source.indexOf('=', at)) {
    const opening = equals + 1 + blanksAt(source, equals + 1);
    const quote = source.charAt(opening);
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, opening + 1) : -1;
    const value = end < 0 ? undefined : decodeXmlEntities(source.slice(opening + 1, end));
    if (value === undefined) return undefined;
    attributes.set(source.slice(at, equals).trim().replace(/^.*:/, ''), value);
    at = end + 1;
  }
  return source.slice(at).trim() === '' ? attributes : undefined;
}

function blanksAt(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end++;
  return end - at;
}
