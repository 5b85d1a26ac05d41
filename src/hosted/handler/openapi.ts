import { paymentJsonSchema } from '../../payment/schema/payment.ts';
import { transferJsonSchema } from '../../payment/schema/transfer.ts';

const TEXT = { type: 'string' } as const;
const IN_BOTH = { type: 'object', properties: { en: TEXT, vi: TEXT }, required: ['en', 'vi'] } as const;

const ISSUE = {
  type: 'object',
  properties: {
    code: TEXT,
    severity: { enum: ['error', 'warning'] },
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    expected: TEXT,
    received: TEXT,
    message: IN_BOTH,
  },
  required: ['code', 'severity', 'path', 'message'],
} as const;

const PROBLEM = {
  type: 'object',
  description:
    'RFC 9457; title and detail in the language of Accept-Language, the issues in English and Vietnamese',
  properties: {
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    detail: TEXT,
    issues: { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
  },
  required: ['type', 'title', 'status', 'detail', 'issues'],
} as const;

const MADE_CODE = {
  type: 'object',
  properties: {
    payload: { ...TEXT, description: 'the text of the code' },
    payment: { $ref: '#/components/schemas/ReadPayment' },
    warnings: { type: 'array', items: { $ref: '#/components/schemas/Issue' } },
  },
  required: ['payload', 'payment', 'warnings'],
} as const;

const ENVELOPE = {
  type: 'object',
  properties: {
    code: { ...TEXT, description: '`00` for success, anything else for a failure' },
    desc: TEXT,
    data: {
      type: ['object', 'null'],
      properties: {
        acpId: { type: 'integer' },
        acqId: TEXT,
        accountName: TEXT,
        qrCode: TEXT,
        qrDataURL: TEXT,
      },
    },
  },
  required: ['code', 'desc', 'data'],
} as const;

const GENERATE = {
  type: 'object',
  properties: {
    accountNo: TEXT,
    accountName: TEXT,
    acqId: { type: ['string', 'integer'] },
    amount: { type: ['string', 'integer', 'null'] },
    addInfo: { type: ['string', 'null'] },
    format: TEXT,
    template: { enum: ['qr_only', 'compact', 'compact2', 'print'] },
  },
  required: ['accountNo', 'acqId'],
} as const;

const PICTURES = {
  '200': { description: 'the picture', content: { 'image/png': {}, 'image/jpeg': {}, 'image/svg+xml': {} } },
  ...refusals(),
};

/** Describes what the handler answers (OpenAPI 3.1), the payment by the schema that checks it. */
export function openApi(basePath: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'VietQR codes', version: '1' },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths: PATHS,
    components: {
      schemas: {
        Payment: transferJsonSchema({ target: 'openapi-3.1' }),
        ReadPayment: paymentJsonSchema({ target: 'openapi-3.1' }),
        Code: MADE_CODE,
        Issue: ISSUE,
        Problem: PROBLEM,
        Generate: GENERATE,
        Envelope: ENVELOPE,
      },
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
    },
    security: [{}, { key: [] }],
  };
}

const PATHS = {
  '/v1/payments': { post: operation('Makes the code of a payment', 'Payment', codeAnswers()) },
  '/v2/generate': {
    post: operation('Does what vietqr.io did', 'Generate', { ...answerOf('Envelope'), ...refusals() }),
  },
  '/image/{bank}-{account}-{template}.{format}': {
    get: {
      summary: 'Draws a code as the quick links of vietqr.io',
      parameters: [
        ...['bank', 'account', 'template', 'format'].map((name) => parameter(name, 'path')),
        ...['amount', 'addInfo', 'accountName'].map((name) => parameter(name, 'query')),
      ],
      responses: PICTURES,
    },
  },
  '/img': {
    get: {
      summary: 'Draws a code as the picture links of SePay',
      parameters: ['acc', 'bank', 'amount', 'des', 'template', 'download'].map((name) =>
        parameter(name, 'query'),
      ),
      responses: PICTURES,
    },
  },
  '/v2/banks': { get: { summary: 'Lists the banks', responses: { '200': { description: 'the banks' } } } },
  '/healthz': {
    get: { summary: 'Tells that the server runs', responses: { '200': { description: 'it runs' } } },
  },
};

function operation(summary: string, takes: string, responses: object): object {
  return {
    summary,
    requestBody: { required: true, content: { 'application/json': { schema: ref(takes) } } },
    responses,
  };
}

function codeAnswers(): object {
  const pictures = { 'image/svg+xml': {}, 'image/png': {}, 'image/jpeg': {} };
  const content = { 'application/json': { schema: ref('Code') }, ...pictures };
  return { '200': { description: 'the code', content }, ...refusals() };
}

function answerOf(schema: string): object {
  return { '200': { description: 'done', content: { 'application/json': { schema: ref(schema) } } } };
}

function refusals(): object {
  const content = { 'application/problem+json': { schema: ref('Problem') } };
  return {
    '400': { description: 'what is wrong with the request', content },
    '403': { description: 'the account may not be drawn here', content },
  };
}

function parameter(name: string, place: 'path' | 'query'): object {
  return { name, in: place, required: place === 'path', schema: TEXT };
}

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
