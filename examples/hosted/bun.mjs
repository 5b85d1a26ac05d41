// bun bun.mjs
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
});
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: process.env.PORT ?? 3000,
  fetch: (request) => handle(request),
});

console.log(server.port);
