import type { Report } from '../../../issues/report.ts';
import { MAX_ELEMENT_DEPTH, type MarkupElement, replaceEntities } from './elements.ts';
import { type MarkupToken, markupTokens } from './markup.ts';

/**
 * Reads the SGML of OFX 1.x (OFX 1.6, section 2.3.1), and the XML of 2.x, which is the same with every tag closed. An element with a
 * text ends where the next tag stands; one without ends at its closing tag, or is empty if none of its name is ever closed. An
 * `&` by itself is one.
 */
export function parseSgml(text: string, report: Report): MarkupElement | undefined {
  const tokens = [...markupTokens(text)];
  const closed = new Set(
    tokens.flatMap((token) => (token.kind === 'close' ? [token.name.toUpperCase()] : [])),
  );
  const top = newElement('', 1);
  const open = [top];
  for (const token of tokens) {
    const reason = addSgml(token, open, closed);
    if (reason !== undefined) return reportSgml(reason, token.row, report);
  }
  return open.length === 1 ? top : reportSgml('xmlDamaged', open.at(-1)?.row ?? 1, report);
}

type Damage = 'xmlDamaged' | 'xmlDoctype' | 'xmlDeep';

function reportSgml(received: Damage, row: number, report: Report): undefined {
  return report.at(row - 1)('statement.format', { expected: 'wholeOfx', received });
}

function newElement(name: string, row: number): MarkupElement {
  return { name, attributes: new Map(), children: [], text: '', row };
}

function addSgml(token: MarkupToken, open: MarkupElement[], closed: ReadonlySet<string>): Damage | undefined {
  const inner = open.at(-1);
  if (token.kind === 'damaged') return token.reason;
  if (token.kind === 'text') {
    if (inner?.children.length === 0)
      inner.text += token.isLiteral ? token.text : replaceEntities(token.text, (written) => written);
    return undefined;
  }
  const name = token.name.toUpperCase();
  const endsInner = token.kind === 'open' || inner?.name !== name;
  if (endsInner && open.length > 1 && inner && isDone(inner, closed)) open.pop();
  if (token.kind === 'close') return open.length > 1 && open.pop()?.name === name ? undefined : 'xmlDamaged';
  const element = newElement(name, token.row);
  open.at(-1)?.children.push(element);
  open.push(element);
  return open.length > MAX_ELEMENT_DEPTH ? 'xmlDeep' : undefined;
}

/** Checks whether an element that was not closed needs no closing: it has a text, or none of its name has. */
function isDone({ name, text, children }: MarkupElement, closed: ReadonlySet<string>): boolean {
  return children.length === 0 && (text.trim() !== '' || !closed.has(name));
}
