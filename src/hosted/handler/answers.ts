import { describeIssue, type Language } from '../../issues/format.ts';
import type { Issue } from '../../issues/issue.ts';

/** What goes with every answer: it is what it says, shows on any page, runs nothing, and tells nobody whence it was called. */
const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
} as const;

type Headers = Readonly<Record<string, string>>;

/** Makes an answer with the headers that all have. */
export function answerWith(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Headers,
): Response {
  return new Response(body, { status, headers: { ...SAFE_HEADERS, ...headers } });
}

/** Makes an answer in JSON that is not kept. */
export function jsonAnswer(status: number, value: unknown, headers: Headers = {}): Response {
  return answerWith(status, JSON.stringify(value), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
}

/** Titles of problems, by the status of the answer. */
const PROBLEM_TITLES: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { en: 'The request cannot be drawn as it is', vi: 'Yêu cầu chưa đúng nên chưa tạo được mã QR' },
  401: { en: 'The key is missing or wrong', vi: 'Thiếu khóa hoặc khóa không đúng' },
  403: { en: 'This account may not be drawn here', vi: 'Máy chủ này không tạo mã QR cho tài khoản này' },
  404: { en: 'There is nothing at this address', vi: 'Không có gì ở địa chỉ này' },
  405: { en: 'This address takes another method', vi: 'Địa chỉ này cần phương thức khác' },
  408: { en: 'The body came too slowly', vi: 'Nội dung yêu cầu gửi đến quá chậm' },
  413: { en: 'The body is too long', vi: 'Nội dung yêu cầu quá dài' },
  414: { en: 'The address is too long', vi: 'Địa chỉ quá dài' },
  415: { en: 'The body is not JSON', vi: 'Nội dung yêu cầu không phải JSON' },
  429: { en: 'Too many requests; try again in a minute', vi: 'Quá nhiều yêu cầu; hãy thử lại sau một phút' },
  500: { en: 'This server made a mistake', vi: 'Máy chủ gặp lỗi' },
  503: { en: 'Too many pictures are being drawn; try again', vi: 'Đang vẽ quá nhiều ảnh; hãy thử lại' },
};

/** Says what is wrong as a problem (RFC 9457), in the language that the caller prefers and, issue by issue, in both. */
export function problem(
  request: Request,
  status: number,
  issues: readonly Issue[] = [],
  headers: Headers = {},
): Response {
  const lang = preferredLanguage(request);
  const title = problemTitle(status, lang);
  const body = {
    type: issues[0] ? `urn:vietqr-kit:issue:${issues[0].code}` : 'about:blank',
    title,
    status,
    detail: issues.map((issue) => describeIssue(issue, lang)).join('\n') || title,
    issues: issues.map(bothLanguages),
  };
  return jsonAnswer(status, body, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': lang,
    vary: 'accept-language',
    ...headers,
  });
}

/** Gives the title of a status in a language. */
export function problemTitle(status: number, lang: Language): string {
  return PROBLEM_TITLES[status]?.[lang] ?? String(status);
}

/** Puts an issue into plain data with its sentence in both languages. */
export function bothLanguages(issue: Issue): object {
  const { message: _, ...rest } = issue;
  return { ...rest, message: { en: describeIssue(issue, 'en'), vi: describeIssue(issue, 'vi') } };
}

/** The first language that the caller names; English where it names another. */
export function preferredLanguage(request: Request): Language {
  return /^\s*vi\b/i.test(request.headers.get('accept-language') ?? '') ? 'vi' : 'en';
}
