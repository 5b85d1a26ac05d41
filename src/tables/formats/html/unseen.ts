import type { HtmlToken } from './tokens.ts';

/** The element, inside a cell, whose text no browser shows, or shows struck out, while it is open. */
export interface UnseenElement {
  /** Takes a piece of the page in, and tells whether it is of such an element. */
  readonly holds: (token: Exclude<HtmlToken, { readonly kind: 'broken' }>) => boolean;
}

/** Elements that lay out a page: where one begins or ends, whatever stood open in a cell has ended. */
const LAYOUT_ELEMENTS = /^(?:html|body|t(?:able|body|head|foot|r|d|h))$/;
/** Elements that have no end. */
const ENDLESS_ELEMENTS = /^(?:[bhw]b?r|img|input)$/;
const STRUCK_ELEMENTS = /^(?:del|s|strike)$/;
const UNSEEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Watches a page for text that people do not see. */
export function createUnseen(): UnseenElement {
  let name = '';
  let depth = 0;
  return {
    holds: (token) => {
      if (token.kind === 'text') return depth > 0;
      if (LAYOUT_ELEMENTS.test(token.name)) depth = 0;
      if (depth === 0) {
        if (token.kind === 'close' || !isUnseen(token.name, token.attributes)) return false;
        name = token.name;
      }
      if (token.name === name) depth += token.kind === 'open' ? 1 : -1;
      return true;
    },
  };
}

function isUnseen(name: string, attributes: string): boolean {
  return (
    !LAYOUT_ELEMENTS.test(name) &&
    !ENDLESS_ELEMENTS.test(name) &&
    (STRUCK_ELEMENTS.test(name) || hasHidden(attributes) || UNSEEN_STYLE.test(attributes))
  );
}

/** Checks whether an element has the attribute; as a word of a class it says nothing. */
function hasHidden(attributes: string): boolean {
  return /(?:^|\s)hidden(?:[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'));
}
