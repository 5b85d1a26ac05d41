// deno run --allow-net deno.mjs
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
});
const port = Number(globalThis.PORT ?? 3000);

Deno.serve({ hostname: '127.0.0.1', port, onListen: ({ port }) => console.log(port) }, (request) =>
  handle(request),
);
