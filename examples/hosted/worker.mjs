// Cloudflare Workers: wrangler deploy. Cards are drawn as SVG; a PNG is the code alone.
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
  clientOf: (request) => request.headers.get('cf-connecting-ip') ?? undefined,
  requestsPerMinute: 600,
});

export default { fetch: (request) => handle(request) };
