// npm install hono @hono/node-server vietqr-kit && node hono.mjs
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
  basePath: '/pay',
});

const app = new Hono();
app.all('/pay/*', (c) => handle(c.req.raw));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000) }, ({ port }) =>
  console.log(port),
);
