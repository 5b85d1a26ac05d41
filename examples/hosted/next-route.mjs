// In Next: app/pay/[...path]/route.js
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
  basePath: '/pay',
});

export const GET = (request) => handle(request);
export const POST = GET;
