import { latinText } from '../byte-text.ts';
import { walkTags, withoutParts, type XmlTag } from '../tags.ts';

/**
 * Gives XML in UTF-8, its elements without the prefix of its root: readers of workbooks look for `row`, where a program may have
 * written `x:row`.
 */
export function plainXml(given: Uint8Array): Uint8Array {
  const xml = inUtf8(given);
  let prefix = '';
  walkTags(xml, (root) => {
    prefix = tagPrefix(xml, root);
    return false;
  });
  return prefix === ''
    ? xml
    : withoutParts(
        xml,
        (tag) => tagPrefix(xml, tag) === prefix && [startOfName(tag), tag.attributes - tag.name.length],
      );
}

function startOfName({ start, isEnd }: XmlTag): number {
  return start + (isEnd ? 2 : 1);
}

/** Gives the prefix of a tag with its colon; `''` where it has none. */
function tagPrefix(xml: Uint8Array, tag: XmlTag): string {
  return latinText(xml, startOfName(tag), tag.attributes - tag.name.length);
}

/** Gives XML in UTF-8, in which parts of a workbook are or, which hardly any program writes, in UTF-16. */
function inUtf8(xml: Uint8Array): Uint8Array {
  const isWide = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff);
  if (!isWide) return xml;
  const text = new TextDecoder(xml[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(xml);
  return new TextEncoder().encode(text);
}
