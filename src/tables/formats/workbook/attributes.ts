import { decodeEntities } from '../html/entities.ts';

/** Values of attributes by their names without a prefix. */
export type Attributes = ReadonlyMap<string, string>;

const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads attributes of XML from bytes in UTF-8. */
export function attributesOf(xml: Uint8Array, from: number, end: number): Attributes {
  const found = [...decodedPart(xml, from, end).matchAll(ATTRIBUTE)];
  return new Map(found.map(([, name = '', quoted, single = '']) => [name, decodeEntities(quoted ?? single)]));
}

/** Gives a part of bytes in UTF-8 as a text. */
export function decodedPart(xml: Uint8Array, from: number, end: number): string {
  return new TextDecoder().decode(xml.subarray(from, end));
}
