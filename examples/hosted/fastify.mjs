// npm install fastify vietqr-kit && node fastify.mjs
import Fastify from 'fastify';
import { hostedHandler } from 'vietqr-kit/hosted';

const handle = hostedHandler({
  accounts: [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }],
  basePath: '/pay',
});

const app = Fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 65_536 }, (_request, body, done) =>
  done(null, body),
);
app.all('/pay/*', async (req, reply) => {
  const answer = await handle(
    new Request(`http://localhost${req.url}`, {
      method: req.method,
      headers: Object.entries(req.headers).filter(([, value]) => typeof value === 'string'),
      ...(req.body && { body: req.body }),
    }),
  );
  reply.code(answer.status).headers(Object.fromEntries(answer.headers));
  return Buffer.from(await answer.arrayBuffer());
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 3000) });
console.log(app.server.address().port);
