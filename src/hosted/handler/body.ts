import { readBodyOf } from '../../bytes/request-body.ts';
import { repeatedName } from '../../text/json/repeated-name.ts';

/** More than any request for a code, and any payment, takes. */
const MAX_REQUEST_BYTES = 65_536;

/** How long a body may take to come, in milliseconds. */
const MAX_BODY_TIME = 5_000;

/** A body that was parsed, or the status of the answer to one that cannot be. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 408 | 413 };

/** Reads a body as JSON, or as a form's fields where it says that it is a form; many programs say so of JSON. */
export async function readJsonBody(request: Request): Promise<JsonBody> {
  const bytes = await inTime(readBodyOf(request, MAX_REQUEST_BYTES).then((read) => read ?? 413));
  if (typeof bytes === 'number') return { ok: false, status: bytes };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isJson = !isForm(request) || /^\s*\{/.test(text);
    return { ok: true, value: isJson ? objectOfJson(text) : fieldsOfForm(text) };
  } catch {
    return { ok: false, status: 400 };
  }
}

async function inTime<T>(reading: Promise<T>): Promise<T | 408> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<408>((resolve) => {
    timer = setTimeout(() => resolve(408), MAX_BODY_TIME);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isForm({ headers }: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '');
}

/** A field that is told twice with two values is refused as no JSON. */
function objectOfJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (repeatedName(text)) throw new TypeError();
  return value;
}

/** The fields of a form; one that stands there twice is refused as no form. */
function fieldsOfForm(text: string): Record<string, string> {
  const fields: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in fields) throw new TypeError();
    fields[name] = value;
  }
  return fields;
}
